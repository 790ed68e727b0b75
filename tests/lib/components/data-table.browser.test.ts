import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DataTable from '#lib/components/data-table.svelte';
import type { TableColumn } from '#lib/components/table-column.ts';

interface Row {
	readonly name: string;
	readonly days: number | null;
}
const columns: readonly TableColumn<Row>[] = [
	{ id: 'name', label: 'Name', value: (row) => row.name, href: (row) => `?note=${row.name}` },
	{ id: 'days', label: 'Days', value: (row) => row.days, type: 'number', isSortable: true },
];
const names = () =>
	page
		.getByRole('row')
		.elements()
		.slice(1)
		.map((row) => row.querySelector('td')?.textContent?.trim());

test('sorts by a column, numbers first from the largest, empty cells last', async () => {
	const rows = [
		{ name: 'a', days: 9 },
		{ name: 'b', days: null },
		{ name: 'c', days: 10 },
	];
	await render(DataTable<Row>, { caption: 'Rows', rows, columns });
	expect(names()).toEqual(['a', 'b', 'c']);
	await page.getByRole('button', { name: 'Days' }).click();
	await expect.poll(names).toEqual(['c', 'a', 'b']);
	await expect
		.element(page.getByRole('columnheader', { name: 'Days' }))
		.toHaveAttribute('aria-sort', 'descending');
	await page.getByRole('button', { name: 'Days' }).click();
	await expect.poll(names).toEqual(['a', 'c', 'b']);
});

test('shows the first rows and all on demand', async () => {
	const rows = Array.from({ length: 30 }, (_, days) => ({ name: `n${days}`, days }));
	await render(DataTable<Row>, { caption: 'Rows', rows, columns });
	expect(names()).toHaveLength(20);
	await page.getByRole('button', { name: 'Show all 30' }).click();
	await expect.poll(names).toHaveLength(30);
});

test('links cells, and shows an empty one as a dash', async () => {
	await render(DataTable<Row>, { caption: 'Rows', rows: [{ name: 'a', days: null }], columns });
	await expect.element(page.getByRole('link', { name: 'a' })).toHaveAttribute('href', '?note=a');
	await expect.element(page.getByRole('cell', { name: '–' })).toBeVisible();
});
