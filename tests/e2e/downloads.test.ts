import { readFile } from 'node:fs/promises';
import { tableFromIPC } from 'apache-arrow';
import Papa from 'papaparse';
import type { Download, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, inject, it } from 'vitest';
import { cells, choose, panel, settled, visitor } from './visitor.ts';

const example = inject('example');
const visit = visitor();
const blockers = 'How old are the open ones?';
const name = 'age-of-open-blockers--series-platform--as-of-2025-01-14';

describe('downloads', () => {
	it('each format holds exactly the filtered rows, and its name the filters', async () => {
		const { page, foreign } = await visit(`${example}blockers/?series=platform&asOf=2025-01-14`);
		await settled(page);
		const file = async (line: string, ending: string) => {
			const saved = await saving(page, () => choose(page, blockers, line));
			expect(saved.suggestedFilename()).toBe(`${name}.${ending}`);
			return readFile(await saved.path());
		};
		const png = await file('Download PNG', 'png');
		expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');

		await choose(page, blockers, 'See as table');
		const shown = (await cells(panel(page, blockers))).map(([title]) => title);
		expect(shown.length).toBeGreaterThan(0);

		const { about, rows } = JSON.parse(String(await file('Download JSON', 'json'))) as Saved;
		expect(rows.map(({ title }) => title)).toEqual(shown);
		expect(about).toMatchObject({ title: blockers, asOf: '2025-01-14', filters: { series: ['platform'] } });
		expect(about.statements[0]?.sql).toMatch(/select/i);
		expect(about.dataset.sha256['threads']).toMatch(/^[0-9a-f]{64}$/);
		expect(JSON.parse(String(await file('Where the rows come from', 'meta.json')))).toEqual(about);

		const texts = rows.map((row) => about.columns.map(({ id }) => String(row[id] ?? '')));
		for (const [line, ending] of [
			['Download CSV', 'csv'],
			['Download TSV', 'tsv'],
		] as const) {
			const { data } = Papa.parse<string[]>(String(await file(line, ending)), { skipEmptyLines: true });
			expect(data).toEqual([about.columns.map(({ id }) => id), ...texts]);
		}

		const arrow = tableFromIPC<never>(await file('Download Arrow', 'arrow'));
		expect(arrow.schema.metadata.get('syncline.filters.series')).toBe('platform');
		expect([...(arrow.getChild('title') ?? [])]).toEqual(shown);

		const [sheet, provenance] = await readXlsxFile(await file('Download Excel', 'xlsx'), { trim: false });
		expect(sheet?.data.slice(1).map(([title]) => title)).toEqual(shown);
		expect(provenance?.data).toContainEqual(['filters.series', 'platform']);

		const parquet = await file('Download Parquet', 'parquet');
		expect(parquet.subarray(0, 4).toString()).toBe('PAR1');
		expect(foreign).toEqual([]);
	});

	it('needs no mouse', async () => {
		const { page } = await visit(`${example}blockers/?series=platform&asOf=2025-01-14`);
		await settled(page);
		await page.getByRole('button', { name: `Menu of: ${blockers}` }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('menu').waitFor();
		const chosen = page.locator('[role=menuitem][data-highlighted]');
		const line = async () => (await chosen.allTextContents()).join();
		while (!(await line()).includes('CSV')) {
			const before = await line();
			await page.keyboard.press('ArrowDown');
			await expect.poll(line, { timeout: 10_000 }).not.toBe(before);
		}
		const saved = await saving(page, () => page.keyboard.press('Enter'));
		expect(saved.suggestedFilename()).toBe(`${name}.csv`);
	});
});

interface Saved {
	readonly about: {
		readonly columns: readonly { readonly id: string }[];
		readonly statements: readonly { readonly sql: string }[];
		readonly dataset: { readonly sha256: Readonly<Record<string, string>> };
	};
	readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

async function saving(page: Page, choice: () => Promise<void>): Promise<Download> {
	const [saved] = await Promise.all([page.waitForEvent('download'), choice()]);
	return saved;
}
