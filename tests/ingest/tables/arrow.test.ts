import { tableFromIPC } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { tables, type Row, type TableName } from '#ingest/schema.ts';
import { arrowStream } from '#ingest/tables/arrow.ts';

const read = (bytes: Uint8Array) =>
	tableFromIPC(bytes)
		.toArray()
		.map((row: { toJSON(): Record<string, unknown> }) => row.toJSON());

const threads: Row<'threads'>[] = [
	{
		thread_id: 'blocker:a.md#L1',
		kind: 'blocker',
		title: 'Größe 💫',
		resolved_on: '2024-02-29',
		resolution_item_id: 'b.md#L2',
	},
	{
		thread_id: 'review:a.md#L9',
		kind: 'review_request',
		title: '',
		resolved_on: null,
		resolution_item_id: null,
	},
];

describe('arrowStream', () => {
	test('keeps strings, dictionaries, dates and nulls', () => {
		const [first, second] = read(arrowStream('threads', threads));
		expect(first).toMatchObject({ kind: 'blocker', title: 'Größe 💫', resolution_item_id: 'b.md#L2' });
		expect(new Date(Number(first?.['resolved_on'])).toISOString()).toBe('2024-02-29T00:00:00.000Z');
		expect(second).toMatchObject({ title: '', resolved_on: null, resolution_item_id: null });
	});

	test('keeps lists, empty ones too', () => {
		const rows: Row<'series'>[] = [
			{ series: 'core', label: 'Core', spellings: ['core', 'core-team'], interval_days: 7 },
			{ series: 'odd', label: 'Odd', spellings: [], interval_days: null },
		];
		const [first, second] = read(arrowStream('series', rows));
		expect([...(first?.['spellings'] as Iterable<string>)]).toEqual(['core', 'core-team']);
		expect([...(second?.['spellings'] as Iterable<string>)]).toEqual([]);
		expect([first?.['interval_days'], second?.['interval_days']]).toEqual([7, null]);
	});

	test('keeps booleans over the borders of bytes', () => {
		const rows = Array.from({ length: 70 }, (_, index): Row<'updates'> => ({
			update_id: `n.md#L${String(index)}`,
			meeting_id: 'core/2024-01-01',
			person: `p${String(index % 3)}`,
			written_as: 'p',
			line: index,
			is_absent: index % 3 === 0,
			says_no_blockers: false,
		}));
		expect(read(arrowStream('updates', rows)).map((row) => row['is_absent'])).toEqual(
			rows.map((row) => row.is_absent),
		);
	});

	test('gives the same bytes for the same rows', () => {
		const [first, ...others] = [1, 2, 3].map(() =>
			Buffer.from(arrowStream('threads', threads)).toString('base64'),
		);
		expect(others).toEqual([first, first]);
	});

	test.each(Object.keys(tables) as TableName[])('an empty %s still has its columns', (name) => {
		const table = tableFromIPC(arrowStream(name, []));
		expect(table.numRows).toBe(0);
		expect(table.schema.fields.map((field) => field.name)).toEqual(Object.keys(tables[name].columns));
	});
});
