import { describe, expect, inject, it } from 'vitest';
import planted from '../../ingest/example/planted.json' with { type: 'json' };
import { cells, choose, panel, settled, visitor } from './visitor.ts';

const example = inject('example');
const story = planted.stories.benchmarkingEffort;
const trends = 'What is talked about?';
const followed = 'Which topics are followed?';
const lines = 'What was said of it?';
const topic = 'datastore-benchmarking';

describe('topics', () => {
	const visit = visitor();

	it('shows the rise and fall of the planted topic, quarter by quarter', async () => {
		const { page } = await visit(`${example}topics/?topic=${topic}&per=quarter`);
		await settled(page);
		await choose(page, trends, 'See as table');
		const rows = await cells(panel(page, trends));
		expect(rows.map((row) => [row[1], Number(row[5]), Number(row[6])])).toEqual(
			story.quarters.map(({ quarter, meetings, heldMeetings }) => [
				quarter.replace(/^(\d+)-(Q\d)$/, '$2 $1'),
				meetings,
				heldMeetings,
			]),
		);
		expect(await panel(page, trends).locator('.sentence').textContent()).toMatch(/Q1 2025:\s+10\s+of\s+21/);
	});

	it('leads from the list of topics to all lines of one, at their place in the notes', async () => {
		const { page } = await visit(`${example}topics/?asOf=2025-11-20`);
		await settled(page);
		await panel(page, followed).getByRole('link', { name: story.topic }).click();
		await page.waitForURL(new RegExp(`topic=${topic}`));
		expect(page.url()).toContain('asOf=2025-11-20');
		await panel(page, lines).getByRole('table').waitFor();
		const all = panel(page, lines).getByRole('button', { name: 'Show all' });
		if (await all.isVisible()) await all.click();
		const places = await panel(page, lines)
			.locator('tbody')
			.getByRole('link')
			.evaluateAll((links) =>
				links.map((link) => {
					const params = new URL((link as HTMLAnchorElement).href).searchParams;
					return `${params.get('note')}:${params.get('line')}`;
				}),
			);
		expect(places).toEqual(expect.arrayContaining(story.mentions.map(({ path, line }) => `${path}:${line}`)));
	});

	it('opens as many lines behind a mark as the mark says', async () => {
		const { page } = await visit(`${example}topics/?topic=${topic}&per=quarter`);
		await settled(page);
		const said = panel(page, trends).locator('[aria-live="polite"]');
		await panel(page, trends).getByRole('img').focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowRight');
		const [, meetings, items] =
			/(\d+) of \d+ meetings, (\d+) items/.exec((await said.textContent()) ?? '') ?? [];
		expect(Number(items)).toBeGreaterThan(0);
		await page.keyboard.press('Enter');
		await page.waitForURL(/from=2024-10-01&to=2024-12-31/);
		await panel(page, lines).getByText(`${items} lines in ${meetings} meetings`).waitFor();
		expect(await panel(page, lines).locator('tbody tr').count()).toBe(Number(items));
	});

	it('counts items on demand and keeps that in the address', async () => {
		const { page } = await visit(`${example}topics/?topic=${topic}`);
		await settled(page);
		await panel(page, trends).getByRole('link', { name: 'Items' }).click();
		await page.waitForURL(/measure=items/);
		await panel(page, trends).getByText('longer notes have more').waitFor();
		await page.reload();
		await settled(page);
		expect(await panel(page, trends).getByRole('link', { name: 'Items' }).getAttribute('aria-current')).toBe(
			'true',
		);
		await panel(page, trends).getByRole('link', { name: 'Quarters' }).click();
		await page.waitForURL(/per=quarter/);
		await panel(page, trends).getByText('by quarter').waitFor();
		expect(page.url()).toContain('measure=items');
	});

	it('draws the most mentioned topics alike, each leading to its own page', async () => {
		const { page } = await visit(`${example}topics/`);
		await settled(page);
		const pictures = panel(page, trends).getByRole('img');
		expect(await pictures.count()).toBe(6);
		const name = (await panel(page, trends).locator('figcaption a').first().textContent()) ?? '';
		await panel(page, trends).getByRole('link', { name, exact: true }).click();
		await panel(page, 'Who speaks of it?').getByRole('table').waitFor();
		expect(await pictures.count()).toBe(1);
	});

	it('shows words that are tried as they are typed, and keeps them in the address', async () => {
		const { page } = await visit(`${example}topics/`);
		await settled(page);
		const trend = panel(page, 'What is talked about?');
		await page.getByRole('searchbox', { name: 'Try words as a topic' }).fill('benchmark*');
		await page.waitForURL(/pattern=benchmark/);
		await trend
			.getByText(/benchmark\*/)
			.first()
			.waitFor();
		const sentence = await trend.locator('.sentence').textContent();
		await page.reload();
		await settled(page);
		expect(await trend.locator('.sentence').textContent()).toBe(sentence);
		const [said = ''] = /\d+(?= items?)/.exec(sentence ?? '') ?? [];
		expect(await panel(page, 'What was said of it?').locator('.sentence').textContent()).toContain(
			`${said} line`,
		);
	});
});
