import { expect, test } from 'vitest';
import { sortRows } from '#lib/components/table-column.ts';

const rows = [{ n: 10 }, { n: null }, { n: 9 }];
const value = (row: { n: number | null }) => row.n;

test('numbers are sorted as numbers, empty ones come last in both directions', () => {
	expect(sortRows(rows, { value }, false)).toEqual([{ n: 9 }, { n: 10 }, { n: null }]);
	expect(sortRows(rows, { value }, true)).toEqual([{ n: 10 }, { n: 9 }, { n: null }]);
});

test('texts are sorted without case, their numbers as numbers', () => {
	const texts = ['item 10', 'Item 2', 'apple'];
	expect(sortRows(texts, { value: (text) => text }, false)).toEqual(['apple', 'Item 2', 'item 10']);
});
