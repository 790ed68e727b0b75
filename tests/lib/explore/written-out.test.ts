import { readFile, readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { startingPoints } from '#lib/explore/starting-points.ts';
import { writtenOut } from '#lib/explore/written-out.ts';
import { noFilters } from '#lib/filters/filters.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

test('a parameter is written where it stands, a list so that it can be read', () => {
	const sql = "-- The view's days.\n-- $1 from, $2 people\nselect is_chosen($2, person) and $1 <> '$1'\n";
	expect(writtenOut(sql, ["o'clock", "a\u001fb's"])).toBe(
		"-- The view's days.\nselect is_chosen(concat_ws(chr(31), 'a', 'b''s'), person) and 'o''clock' <> '$1'",
	);
});

describe('the questions of the panels', () => {
	const filters = { ...noFilters, from: '2024-01-01', person: ['ann', 'bob'] };
	let data: Dataset;
	beforeAll(async () => {
		data = await opened(fixtureRows());
	});

	for (const { page, title, sql } of startingPoints(filters, 'core')) {
		test(`${page}: ${title}`, async () => {
			expect(sql.replace(/--.*/g, '')).not.toMatch(/\$\d/);
			expect(sql).not.toContain('\u001f');
			await expect(data.query(sql)).resolves.toBeInstanceOf(Array);
		});
	}

	test('have the titles that the pages show', async () => {
		const folders = ['src/routes', 'src/lib/panels'];
		const files = await Promise.all(
			folders.map(async (folder) =>
				(await readdir(folder, { recursive: true })).map((file) => `${folder}/${file}`),
			),
		);
		const sources = await Promise.all(
			files
				.flat()
				.filter((file) => file.endsWith('.svelte'))
				.map((file) => readFile(file, 'utf8')),
		);
		const shown = sources.join('\n');
		const unknown = startingPoints(noFilters, '').filter(
			({ title }) => !shown.includes(`title="${title}"`) && !shown.includes(`title = '${title}'`),
		);
		expect(unknown).toEqual([]);
	});
});
