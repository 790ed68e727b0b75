import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { toXlsx } from '#lib/export/xlsx.ts';
import { about, aboutEntries, samples, sampleTable, tableOf, type Sample } from './samples.ts';

const read = async (table = sampleTable([])) =>
	readXlsxFile(Buffer.from(await (await toXlsx(table, about)).arrayBuffer()), { trim: false });

const textOf = async (value: string) => {
	const [rows] = await read(tableOf([{ value }], [{ id: 'h', label: 'H', value: (row) => row.value }]));
	return rows?.data[1]?.[0];
};

describe('read-excel-file reads back', () => {
	test.each(Object.entries(samples))('%s', async (_, rows) => {
		const [sheet] = await read(sampleTable(rows));
		expect(sheet?.data[0]).toEqual(['text', 'number', 'date', 'flag', 'list']);
		expect(sheet?.data.slice(1)).toEqual(withoutEmptyEnd(rows.map(cells)));
	});
});

test.each(['=1+1', '+49', '-x', '@ann', '=HYPERLINK("a","b")'])('%s stays a text', async (text) => {
	expect(await textOf(text)).toBe(text);
});

test('a text longer than Excel takes is cut', async () => {
	expect(await textOf('x'.repeat(40_000))).toBe('x'.repeat(32_767));
});

test('the second sheet says where the rows come from', async () => {
	const [, provenance] = await read();
	expect(provenance).toEqual({ sheet: 'Provenance', data: [['name', 'value'], ...aboutEntries] });
});

/** The reader leaves out rows without a value at the end of a sheet. */
const withoutEmptyEnd = (rows: readonly (readonly unknown[])[]) =>
	rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell !== null)) + 1);

/** The reader takes an empty text for nothing. */
const cells = ({ text, number, date, flag, list }: Sample) => [
	text === '' ? null : text,
	number,
	date === null ? null : new Date(`${date}T00:00:00Z`),
	flag,
	list === null || list.length === 0 ? null : list.join('; '),
];
