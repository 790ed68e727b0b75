import { describe, expect, test } from 'vitest';
import { toCsv, type Cell } from '#lib/export/csv.ts';
import { fileName } from '#lib/export/file-name.ts';
import { noFilters } from '#lib/filters/filters.ts';

const one = (value: Cell) => toCsv([{ value }], [{ header: 'h', value: (row) => row.value }]);

describe('toCsv', () => {
	test.each<[string, Cell, string]>([
		['plain', 'a b', 'a b'],
		['comma', 'a,b', '"a,b"'],
		['quote', 'say "x"', '"say ""x"""'],
		['line break', 'a\nb', '"a\nb"'],
		['formula', '=1+1', "'=1+1"],
		['plus', '+49', "'+49"],
		['minus', '-x', "'-x"],
		['at', '@ann', "'@ann"],
		['tab', '\t=1', "'\t=1"],
		['carriage return', '\r=1', '"\'\r=1"'],
		['formula with comma', '=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
		['negative number', -3.5, '-3.5'],
		['date', '2024-02-29', '2024-02-29'],
		['null', null, ''],
		['boolean', false, 'false'],
		['list', ['a', 'b'], 'a; b'],
		['list that begins like a formula', ['=a'], "'=a"],
		['emoji', '💫', '💫'],
	])('%s', (_, value, cell) => {
		expect(one(value)).toBe(`h\r\n${cell}\r\n`);
	});

	test('rows come back from their CSV', () => {
		const pieces = ['a', '"', ',', '\r\n', '\n', "'", ' ', 'ü', ';', '""'];
		const rows = Array.from({ length: 300 }, (_, index) => ({
			text: `x${pieces.filter((_piece, at) => ((index * 7919) >> at) & 1).join('')}`,
			number: index - 150,
		}));
		const csv = toCsv(rows, [
			{ header: 'text', value: (row) => row.text },
			{ header: 'number', value: (row) => row.number },
		]);
		expect(readCsv(csv)).toEqual([
			['text', 'number'],
			...rows.map(({ text, number }) => [text, String(number)]),
		]);
	});
});

test('a file is named after panel, filters and day', () => {
	const filters = { ...noFilters, from: '2024-01-01', series: ['core', 'Two Words'], project: ['org/repo'] };
	expect(fileName('Open blockers', filters, '2024-03-25', 'csv')).toBe(
		'open-blockers--from-2024-01-01--series-core+two-words--project-org-repo--as-of-2024-03-25.csv',
	);
	expect(fileName('notes', noFilters, null, 'csv')).toBe('notes.csv');
});

/** RFC 4180, by the letter. */
function readCsv(text: string): string[][] {
	const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of cells) {
		rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
		if (end === '\r\n') rows.push([]);
	}
	return rows.slice(0, -1);
}
