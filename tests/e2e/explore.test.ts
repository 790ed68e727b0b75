import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { choose, visitor } from './visitor.ts';

const example = inject('example');
const explore = (sql?: string, more = '') =>
	`${example}explore/${sql === undefined ? '' : `?sql=${encodeURIComponent(sql)}${more}`}`;

const editor = (page: Page) => page.getByRole('textbox', { name: /^SQL/ });
const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true }).click();
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });
const cell = (page: Page, name: string) => answer(page).getByRole('cell', { name, exact: true });
const rowsTold = (page: Page) =>
	answer(page)
		.getByRole('status')
		.filter({ hasText: / in \d/ });
const textOf = (page: Page) =>
	editor(page).evaluate((content) => [...content.children].map(({ textContent }) => textContent).join('\n'));

/** Writes a query as somebody would who types over all that is there. */
async function write(page: Page, sql: string): Promise<void> {
	await editor(page).click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(sql);
}

describe('exploring', () => {
	const visit = visitor();

	it('a query that comes with a link waits, then runs', async () => {
		const { page, errors, foreign } = await visit(
			explore('select count(*) + 41 as n from series where false'),
		);
		await editor(page).waitFor();
		await answer(page).getByText('This query has not run yet').waitFor();
		await run(page);
		await cell(page, '41').waitFor();
		expect(await rowsTold(page).textContent()).toContain('1 row');
		expect(errors).toEqual([]);
		expect(foreign).toEqual([]);
	});

	it('tells nothing run yet, no rows, an error and its line, and a refusal apart', async () => {
		const { page } = await visit(explore());
		await answer(page).getByText('Nothing has run yet').waitFor();
		await write(page, 'select note_path from notes where false');
		await run(page);
		await answer(page).getByText('no rows').waitFor();
		await write(page, 'select note_path\nfrom notes\nwhere nothing = 1');
		await run(page);
		await answer(page).getByRole('alert').getByText('Line 3').waitFor();
		expect(await answer(page).getByRole('alert').textContent()).toContain('nothing');
		expect(await page.locator('.cm-complaint').textContent()).toBe('where nothing = 1');
		await write(page, 'drop table notes');
		await run(page);
		await answer(page).getByText('DROP is not run here').waitFor();
		await write(page, 'select count(*) > 0 as there from notes');
		await run(page);
		await cell(page, 'true').waitFor();
	});

	it('a runaway query is cancelled, and the engine answers afterwards', { timeout: 120_000 }, async () => {
		const { page } = await visit(explore('select count(*) from range(100000000000) a, range(1000) b'));
		await editor(page).waitFor();
		await run(page);
		await answer(page).getByText('Running').waitFor();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await answer(page).getByText('Cancelled after').waitFor();
		await write(page, 'select 40 + 2 as n');
		await run(page);
		await cell(page, '42').waitFor();
		await write(
			page,
			'select list_sum(list_transform(range(100000000), lambda x: x * 2)) + list_sum(range(200000000)) as n',
		);
		await run(page);
		await page.getByRole('button', { name: 'Cancel' }).click();
		await answer(page).getByText('Cancelled after').waitFor();
		await write(page, 'select count(*) > 0 as there from notes');
		await run(page);
		await cell(page, 'true').waitFor({ timeout: 60_000 });
		expect(await rowsTold(page).textContent()).toContain('1 row');
	});

	it('the address holds the query and its form, for Back, Forward and a reload', async () => {
		const { page } = await visit(explore('select date, line from meetings order by date'));
		await editor(page).waitFor();
		await run(page);
		await rowsTold(page).waitFor();
		await answer(page).getByRole('button', { name: 'Bars' }).click();
		await answer(page)
			.getByRole('img', { name: /^Bars of line by date/ })
			.waitFor();
		await answer(page).getByLabel('Along').selectOption('line');
		await page.waitForURL(
			(url) => url.searchParams.get('as') === 'bar' && url.searchParams.get('x') === 'line',
		);
		await write(page, 'select 7 as seven');
		await page.waitForURL((url) => url.searchParams.get('sql') === 'select 7 as seven');
		await answer(page).getByText('The query above was changed since.').waitFor();
		await page.goBack();
		await page.waitForFunction(() => location.search.includes('meetings'));
		await expect.poll(() => textOf(page)).toBe('select date, line from meetings order by date');
		await page.goForward();
		await expect.poll(() => textOf(page)).toBe('select 7 as seven');
		await page.goBack();
		await page.reload();
		await editor(page).waitFor();
		expect(await textOf(page)).toBe('select date, line from meetings order by date');
		await answer(page).getByText('This query has not run yet').waitFor();
		await run(page);
		await answer(page)
			.getByRole('img', { name: /^Bars of line by line|^Bars of/ })
			.waitFor();
	});

	it('saves its answer with the query that it answers', async () => {
		const query = "select 'ab' as word, 3 as n union all select null, -1 order by n desc";
		const { page } = await visit(explore(query));
		await editor(page).waitFor();
		await run(page);
		await cell(page, 'ab').waitFor();
		const file = async (line: string) => {
			const saving = page.waitForEvent('download');
			await answer(page).getByRole('button', { name: 'Download' }).click();
			await page.getByRole('menuitem', { name: line, exact: true }).click();
			return String(await readFile(await (await saving).path()));
		};
		expect(await file('Download TSV')).toBe('word\tn\r\nab\t3\r\n\t-1\r\n');
		const { about, rows } = JSON.parse(await file('Download JSON')) as {
			about: { statements: object[] };
			rows: object[];
		};
		expect(about.statements).toEqual([{ sql: query, parameters: [] }]);
		expect(rows).toEqual([
			{ word: 'ab', n: 3 },
			{ word: null, n: -1 },
		]);
	});

	it('queries are saved, renamed, opened and deleted', async () => {
		const { page } = await visit(explore('select 5 as five', '&as=line'));
		await editor(page).waitFor();
		const saved = page.getByRole('button', { name: /^Saved/ });
		await saved.click();
		await page.getByLabel('Save this query as').fill('Five');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await page.getByText('Saved as Five.').waitFor();
		await page.getByRole('button', { name: 'Rename Five' }).click();
		await page.getByLabel('New name of Five').fill('High five');
		await page.getByRole('button', { name: 'Rename', exact: true }).click();
		await page.getByText('Renamed to High five.').waitFor();
		await page.goto(explore('select 6'));
		await editor(page).waitFor();
		await saved.click();
		await page.getByRole('button', { name: 'High five', exact: true }).click();
		await expect.poll(() => textOf(page)).toBe('select 5 as five');
		await page.waitForURL((url) => url.searchParams.get('as') === 'line');
		await saved.click();
		await page.getByRole('button', { name: 'Delete High five' }).click();
		await page.getByText('Deleted High five.').waitFor();
		await page.reload();
		await editor(page).waitFor();
		await saved.click();
		await page.getByText('They stay in this browser.').waitFor();
		expect(await page.getByRole('button', { name: 'High five' }).count()).toBe(0);
	});

	it('works by the keyboard alone, and Tab leaves the editor', async () => {
		const { page, errors } = await visit(explore());
		await editor(page).waitFor();
		await page.getByRole('button', { name: 'Start from a question' }).focus();
		await page.keyboard.press('Enter');
		await page.getByPlaceholder('Search the questions').waitFor();
		await page.keyboard.type('each series record');
		await page.getByRole('option', { name: 'What does each series record?' }).waitFor();
		await page.keyboard.press('Enter');
		await expect.poll(() => textOf(page)).toContain('What the notes of each series record');
		await expect
			.poll(() => editor(page).evaluate((it) => it.getRootNode() !== document && it.matches(':focus')))
			.toBe(true);
		await page.keyboard.press('Control+Enter');
		await rowsTold(page).waitFor();
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('select seri');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Run');
		expect(errors).toEqual([]);
	});

	it('completes tables, columns and functions', async () => {
		const { page } = await visit(explore());
		await editor(page).click();
		await page.keyboard.type('select date_tr');
		await page.getByRole('option', { name: /^date_trunc/ }).waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.type(' from meeti');
		await page.getByRole('option', { name: /^meetings/ }).waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.type('ngs where is_canc');
		await page.getByRole('option', { name: /^is_cancelled/ }).click();
		await expect.poll(() => textOf(page)).toBe('select date_tr from meetings where is_cancelled');
	});

	it("opens a panel's SQL", async () => {
		const { page } = await visit(`${example}blockers/?series=platform`);
		await choose(page, 'How long do blockers last?', 'Show the SQL');
		await page.getByRole('link', { name: 'Open in Explore' }).first().click();
		await expect.poll(() => textOf(page)).toContain("'platform'");
		await run(page);
		await rowsTold(page).waitFor();
	});

	it('scrolls 100,000 rows without a long frame, and cuts what is more than a page can hold', async () => {
		const { page } = await visit(explore('select range as n, md5(range::text) as word from range(100000)'));
		await editor(page).waitFor();
		await run(page);
		await rowsTold(page).waitFor();
		// Frames by place, each the shortest of three passes: what the page itself is slow at is slow every time.
		const frames = await page.evaluate(async () => {
			const scroll = document.querySelector('table')?.parentElement as HTMLElement;
			const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
			const shortest = Array<number>(60).fill(Infinity);
			for (let pass = 0; pass < 3; pass++) {
				let before = await frame();
				for (const [step, known] of shortest.entries()) {
					scroll.scrollTop = (step * 7919 * 28) % scroll.scrollHeight;
					const now = await frame();
					shortest[step] = Math.min(known, now - before);
					before = now;
				}
			}
			return shortest;
		});
		expect(Math.max(...frames)).toBeLessThan(100);
		await write(page, 'from range(100000000)');
		await run(page);
		await answer(page).getByText('there are more').waitFor();
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		it(`axe finds nothing with an answer, an error and a chart, ${colorScheme}`, async () => {
			const { page } = await visit(explore('select date, line from meetings'), {
				colorScheme,
				bypassCSP: true,
			});
			await editor(page).waitFor();
			await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
			const found = () =>
				page.evaluate(async () => {
					const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
					const values = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
					const { violations } = await axe.run({ runOnly: { type: 'tag', values } });
					return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`);
				});
			await run(page);
			await rowsTold(page).waitFor();
			expect(await found()).toEqual([]);
			await answer(page).getByRole('button', { name: 'Dots' }).click();
			await answer(page).getByRole('img').waitFor();
			expect(await found()).toEqual([]);
			await write(page, 'select nothing');
			await run(page);
			await answer(page).getByRole('alert').waitFor();
			await page.getByText('meetings', { exact: true }).first().click();
			expect(await found()).toEqual([]);
		});
	}

	it('nothing scrolls sideways on a phone but the table', async () => {
		const viewport = { width: 390, height: 844 };
		const { page } = await visit(explore('select * from items limit 50'), { viewport });
		await editor(page).waitFor();
		await run(page);
		await rowsTold(page).waitFor();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});
});
