import type { ExportColumn, ExportTable } from '#lib/export/export-table.ts';
import type { Provenance } from '#lib/export/provenance.ts';

/** A row with a value of each type. */
export interface Sample {
	readonly text: string | null;
	readonly number: number | null;
	readonly date: string | null;
	readonly flag: boolean | null;
	readonly list: readonly string[] | null;
}

const full: Sample = { text: 'plain', number: 1, date: '2024-02-29', flag: true, list: ['a', 'b'] };
const texts = {
	quotes: 'say "x", \'y\'',
	'a line break': 'one\ntwo',
	emoji: '💫 👩‍🚀',
	'right to left': 'שלום, عالم',
	'an empty string': '',
	'space around': ' a ',
	'a separator': 'a,b;c\td',
	markup: '<b>&amp;</b>',
};

/** Rows that formats tend to get wrong, by what is odd about them. */
export const samples: Readonly<Record<string, readonly Sample[]>> = {
	'a value of each type': [full],
	...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [{ ...full, text }, full]])),
	'null among values': [full, { text: null, number: null, date: null, flag: null, list: null }, full],
	'nothing but null': [{ text: null, number: null, date: null, flag: null, list: null }],
	'days before 1970 and after 2038': [
		{ ...full, date: '1965-07-01' },
		{ ...full, date: '2040-12-31' },
	],
	'negative, broken and large numbers': [-3, -0.125, 1 / 3, 2 ** 40, 0].map((number) => ({
		...full,
		number,
	})),
	'lists of none, one and odd values': [[], ['one'], ['', 'a, b', '💫', '"']].map((list) => ({
		...full,
		list,
	})),
	'more rows than a batch': Array.from({ length: 2500 }, (_, n) => ({
		text: `row ${String(n)}`,
		number: n,
		date: '2024-01-01',
		flag: n % 2 === 0,
		list: Array.from({ length: n % 3 }, (_none, index) => String(index)),
	})),
	'zero rows': [],
};

const columns: readonly ExportColumn<Sample>[] = [
	{ id: 'text', label: 'Text', value: (row) => row.text },
	{ id: 'number', label: 'Number', type: 'number', value: (row) => row.number },
	{ id: 'date', label: 'Date', type: 'date', value: (row) => row.date },
	{ id: 'flag', label: 'Flag', type: 'boolean', value: (row) => row.flag },
	{ id: 'list', label: 'List', type: 'list', value: (row) => row.list },
];

/** Rows as a panel hands them over. */
export const sampleTable = (rows: readonly Sample[]): ExportTable => tableOf(rows, columns);

/** Rows of any type as a table. */
export const tableOf = <Row extends object>(
	rows: readonly Row[],
	of: readonly ExportColumn<Row>[],
): ExportTable => ({ name: 'samples', rows, columns: of as readonly ExportColumn<object>[] });

/** Where invented rows come from. */
export const about: Provenance = {
	title: 'How many “samples” are there?',
	filters: { from: '2024-01-01', series: ['core', 'two words'] },
	asOf: '2024-03-25',
	columns: [{ id: 'text', label: 'Text', type: 'text' }],
	statements: [{ sql: "select '=1' where a < $1", parameters: ['core\u001ftwo words', null, 3] }],
	dataset: {
		archiveName: 'Samples & co',
		builtAt: '2024-04-01T10:00:00.000Z',
		firstMeeting: '2023-01-01',
		lastMeeting: '2024-03-25',
		sha256: { notes: 'abc123' },
	},
	versions: { syncline: '0.1.0', schema: 1 },
};

/** The same as names and texts. */
export const aboutEntries: readonly (readonly [string, string])[] = [
	['title', 'How many “samples” are there?'],
	['filters.from', '2024-01-01'],
	['filters.series', 'core; two words'],
	['asOf', '2024-03-25'],
	['dataset.archiveName', 'Samples & co'],
	['dataset.builtAt', '2024-04-01T10:00:00.000Z'],
	['dataset.firstMeeting', '2023-01-01'],
	['dataset.lastMeeting', '2024-03-25'],
	['dataset.sha256.notes', 'abc123'],
	['versions.syncline', '0.1.0'],
	['versions.schema', '1'],
	['columns.text', 'Text (text)'],
	['statements.1.sql', "select '=1' where a < $1"],
	['statements.1.$1', "'core', 'two words'"],
	['statements.1.$2', 'null'],
	['statements.1.$3', '3'],
];
