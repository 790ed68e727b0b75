import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '#lib/export/csv.ts';
import { samples, sampleTable, tableOf } from './samples.ts';

const text = (value: string) =>
	toCsv(tableOf([{ value }], [{ id: 'h', label: 'H', value: (row) => row.value }]));

describe('a text in CSV', () => {
	test.each([
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
		['formula in wide characters', '＝1', "'＝1"],
		['formula later on', 'a=1', 'a=1'],
		['empty', '', '""'],
		['emoji', '💫', '💫'],
	])('%s', (_, value, cell) => {
		expect(text(value)).toBe(`h\r\n${cell}\r\n`);
	});
});

test('values that are no text are written as they are', () => {
	const rows = [
		{ text: null, number: -3.5, date: '2024-02-29', flag: false, list: ['a', 'b'] },
		{ text: '', number: null, date: null, flag: null, list: ['=a'] },
	];
	expect(toCsv(sampleTable(rows))).toBe(
		`text,number,date,flag,list\r\n,-3.5,2024-02-29,false,a; b\r\n"",,,,'=a\r\n`,
	);
});

describe.each([',', '\t'] as const)('separated by %j, Papa Parse reads back', (delimiter) => {
	test.each(Object.entries(samples))('%s', (_, rows) => {
		const written = toCsv(sampleTable(rows), delimiter);
		const { data, errors } = Papa.parse<string[]>(written, { delimiter, skipEmptyLines: true });
		expect(errors).toEqual([]);
		expect(data[0]).toEqual(['text', 'number', 'date', 'flag', 'list']);
		const expected = rows.map(({ text, number, date, flag, list }) =>
			[text, number, date, flag, list?.join('; ')].map((cell) => String(cell ?? '')),
		);
		expect(data.slice(1)).toEqual(expected);
	});
});
