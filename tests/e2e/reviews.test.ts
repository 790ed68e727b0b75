import { describe, expect, inject, it } from 'vitest';
import planted from '../../ingest/example/planted.json' with { type: 'json' };
import { cells, panel, settled, visitor } from './visitor.ts';

const { reviewAskedFiveTimes: asked, standingItem: standing } = planted.stories;
const example = inject('example');
const again = 'What was asked for again and again?';
const apart = 'What stands on every agenda?';
const waitedFor = 'Who is waited for?';

describe('reviews', () => {
	const visit = visitor();

	it('shows the review that was asked for five times, with who asked, who was asked, and its end', async () => {
		const { page } = await visit(`${example}reviews/`);
		await settled(page);
		const row = panel(page, again).getByRole('row').filter({ hasText: 'gangway#203' });
		const text = (await row.textContent()) ?? '';
		for (const name of ['Suri Kalinowski', 'Dara Okonjo', 'Malte Brandt']) expect(text).toContain(name);
		expect(text).toContain(`${asked.days} d`);
		expect(text).toContain('resolved since 17 Jun 2025');
		expect(await row.getByRole('link', { name: 'gangway#203' }).last().getAttribute('href')).toBe(
			asked.reference,
		);

		await row.getByRole('link', { name: `${asked.mentionCount} mentions` }).click();
		await page.waitForURL(/\/threads\/\?.*thread=/);
		const said = panel(page, 'What was said of it?')
			.locator('li .when')
			.getByRole('link')
			.and(page.locator('[href*="line="]'));
		await said.first().waitFor();
		const lines = await said.evaluateAll((links) =>
			links.map((link) => {
				const params = new URL((link as HTMLAnchorElement).href).searchParams;
				return `${params.get('note')}:${params.get('line')}`;
			}),
		);
		expect(lines.toSorted()).toEqual(asked.mentions.map(({ path, line }) => `${path}:${line}`).toSorted());
	});

	it('shows the standing item apart', async () => {
		const { page } = await visit(`${example}reviews/`);
		await settled(page);
		const row = panel(page, apart).getByRole('row').filter({ hasText: 'handbook#9' });
		expect(await row.getByRole('link', { name: `${standing.mentionCount} mentions` }).count()).toBe(1);
		expect(await panel(page, again).getByText('handbook#9').count()).toBe(0);
	});

	it('did not call it standing before it had stood for half a year', async () => {
		const { page } = await visit(`${example}reviews/?asOf=2025-06-12`);
		await settled(page);
		expect(await panel(page, again).getByRole('row').filter({ hasText: 'handbook#9' }).count()).toBe(1);
		expect(await panel(page, apart).getByRole('row').count()).toBe(0);
	});

	it('says who was waited for, and opens the request behind the number', async () => {
		const { page } = await visit(`${example}reviews/?asOf=${asked.lastAsked}`);
		await settled(page);
		const row = panel(page, waitedFor).getByRole('row').filter({ hasText: 'Malte Brandt' });
		await row.getByRole('link', { name: '1', exact: true }).first().click();
		const drawer = page.getByRole('dialog');
		await drawer.getByRole('table').waitFor();
		const rows = await cells(drawer);
		expect(rows).toHaveLength(1);
		expect(rows[0]?.join(' ')).toContain('gangway#203');
		expect(await drawer.textContent()).toContain('One request');
	});

	it('says that a series without requests does not track them', async () => {
		const { page } = await visit(`${example}reviews/?series=operations`);
		await settled(page);
		expect(await panel(page, 'Are requests answered?').textContent()).toContain('Not tracked');
		expect(await panel(page, again).textContent()).toContain('Not tracked');
		await panel(page, again).getByRole('link', { name: 'Clear the filters' }).click();
		await panel(page, again).getByRole('table').waitFor();
		expect(new URL(page.url()).search).toBe('');
	});
});
