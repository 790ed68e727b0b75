import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ResultColumn } from '#lib/explore/result-columns.ts';
import ResultTable from '../../../src/routes/explore/result-table.svelte';

const rows = 100_000;

/** Columns that tell which of their cells were read. */
function columnsRead() {
	const read = new Set<number>();
	const column = (name: string, kind: ResultColumn['kind']): ResultColumn => ({
		name,
		kind,
		type: kind === 'number' ? 'number' : 'text',
		value: (row) => row,
		text: (row) => {
			read.add(row);
			return row % 10 === 0 ? null : `${name} ${row}`;
		},
	});
	return { read, columns: [column('n', 'number'), column('word', 'other')] };
}
const drawn = () => page.getByRole('row').elements().length;

test('draws and reads what is in view only, wherever it is scrolled to', async () => {
	const { read, columns } = columnsRead();
	await render(ResultTable, { caption: 'The answer', columns, rows });
	await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(rows + 1));
	await expect.element(page.getByRole('cell', { name: 'word 3', exact: true })).toBeVisible();
	const scroll = page.getByRole('group', { name: 'The answer' }).element();
	for (const share of [0.25, 0.5, 0.75, 1]) {
		scroll.scrollTop = share * (scroll.scrollHeight - scroll.clientHeight);
		const at = Math.floor((share * (scroll.scrollHeight - scroll.clientHeight)) / 28) + 5;
		const row = at % 10 === 0 ? at + 1 : at;
		await expect.element(page.getByRole('cell', { name: `word ${row}`, exact: true })).toBeInTheDocument();
	}
	await expect.element(page.getByRole('cell', { name: 'word 99999', exact: true })).toBeVisible();
	expect(drawn()).toBeLessThan(120);
	expect(read.size).toBeLessThan(1000);
});

test('tells nothing from an empty text, and shows the first of very many columns', async () => {
	const column = (name: string, text: string | null): ResultColumn => {
		return { name, kind: 'other', type: 'text', value: () => text, text: () => text };
	};
	const many = Array.from({ length: 300 }, (_, at) => column(`c${at}`, at === 0 ? null : ''));
	await render(ResultTable, { caption: 'The answer', columns: many, rows: 1 });
	await expect.element(page.getByRole('cell', { name: 'null', exact: true })).toBeVisible();
	await expect.element(page.getByText('The first 100 of 300 columns.')).toBeVisible();
	expect(page.getByRole('columnheader').elements()).toHaveLength(100);
});
