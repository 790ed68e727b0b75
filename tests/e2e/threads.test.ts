import { describe, expect, inject, it } from 'vitest';
import planted from '../../ingest/example/planted.json' with { type: 'json' };
import { panel, settled, visitor } from './visitor.ts';

const example = inject('example');
const { blockerThatChangesHands: story } = planted.stories;
const said = 'What was said of it?';

describe('the page of a thread', () => {
	const visit = visitor();

	it('tells the life of the planted blocker, handed over and resolved, mention by mention', async () => {
		const { page, errors } = await visit(`${example}blockers/?asOf=2025-03-18`);
		await settled(page);
		const row = panel(page, 'Which ones keep coming back?')
			.getByRole('row')
			.filter({ hasText: 'resolved since 18 Mar 2025' })
			.filter({ hasText: '126 d' });
		await row.getByRole('link', { name: '15 mentions' }).click();
		await page.waitForURL(/\/threads\/\?.*thread=/);
		await settled(page);

		expect(await page.locator('main h1 + p').textContent()).toMatch(
			/resolved since 18 Mar 2025.*lasted 126 days.*mentioned in 15 meetings/s,
		);
		const places = await panel(page, said)
			.locator('li')
			.getByRole('link')
			.and(page.locator('[href*="line="]'))
			.evaluateAll((links) =>
				links.map((link) => {
					const params = new URL((link as HTMLAnchorElement).href).searchParams;
					return `${params.get('note')}:${params.get('line')}`;
				}),
			);
		expect([...new Set(places)].toSorted()).toEqual(
			story.mentions.map(({ path, line }) => `${path}:${line}`).toSorted(),
		);
		const end = panel(page, 'How did it end?').getByRole('link');
		expect(await end.textContent()).toBe('2025/Q1/2025-03-18--platform-weekly-sync.md:30');
		expect(errors).toEqual([]);
	});

	it('is found by its words as it stood on an earlier day', async () => {
		const { page } = await visit(`${example}threads/?asOf=2025-01-14`);
		await settled(page);
		await page.getByRole('searchbox').fill('credentials');
		await page.waitForURL(/q=credentials/);
		await settled(page);
		const row = panel(page, 'Which blockers were there?').getByRole('row').filter({ hasText: '63 d' });
		expect(await row.count()).toBe(1);
	});

	it('opens the note of a meeting by keys', async () => {
		const { page } = await visit(`${example}blockers/?asOf=2025-03-18`);
		await settled(page);
		await page.getByRole('link', { name: '15 mentions' }).first().click();
		await settled(page);
		await page.getByRole('img', { name: /Arrow keys read them/ }).focus();
		await page.keyboard.press('ArrowRight');
		expect(await page.getByText(/^12 Nov 2024, .*: mentioned by/).count()).toBe(1);
		await page.keyboard.press('Enter');
		await page.waitForURL(/notes\/\?note=.*2024-11-12.*line=33/);
		await page.goBack();
		await page.waitForURL(/\/threads\/\?.*thread=/);
	});

	it('says in words that a thread is not known', async () => {
		const { page } = await visit(`${example}threads/?thread=blocker%3Anowhere.md%23L1`);
		await page.getByRole('heading', { name: 'This thread is not known' }).waitFor();
		expect(await page.getByRole('link', { name: 'all threads' }).count()).toBe(1);
	});
});
