import { beforeAll, expect, test } from 'vitest';
import { startDuckDbInNode } from '#ingest/cli/duckdb-in-node.ts';
import type { Connection } from '#lib/engine/connection.ts';
import { resultColumns } from '#lib/explore/result-columns.ts';
import { resultExport } from '#lib/explore/result-export.ts';

let connection: Connection;
beforeAll(async () => {
	connection = await startDuckDbInNode();
});

test('an answer is saved with the types of its columns, and names that are its own', async () => {
	const answer = await connection.run(
		`select 1 as n, 2.5 as n, true as yes, date '2024-02-29' as day, ['a', 'b'] as words, null::integer as none,
		 timestamp '2024-02-29 12:30:00' as at, {'a': 1} as pair`,
	);
	const { rows, columns } = resultExport(resultColumns(answer), answer.numRows);
	expect(rows).toHaveLength(1);
	expect(columns.map(({ id, label, type, value }) => [id, label, type, value(rows[0] ?? {})])).toEqual([
		['n', 'n', 'number', 1],
		['n_2', 'n', 'number', 2.5],
		['yes', 'yes', 'boolean', true],
		['day', 'day', 'date', '2024-02-29'],
		['words', 'words', 'list', ['a', 'b']],
		['none', 'none', 'number', null],
		['at', 'at', 'text', '2024-02-29T12:30:00'],
		['pair', 'pair', 'text', '{"a":1}'],
	]);
});
