import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { startDuckDbInNode } from '#ingest/cli/duckdb-in-node.ts';
import { decode } from '#lib/engine/decode.ts';
import { toArrow } from '#lib/export/arrow.ts';
import { about, aboutEntries, samples, sampleTable } from './samples.ts';

describe('DuckDB reads back', () => {
	test.each(Object.entries(samples))('%s', async (_, rows) => {
		const table = tableFromIPC(toArrow(sampleTable(rows), about));
		const duckDb = await startDuckDbInNode();
		await duckDb.insert('samples', tableToIPC(table, 'stream'));
		const types = await decode(
			await duckDb.run(
				'select column_name, data_type from duckdb_columns() where database_name = current_database()',
			),
		);
		const read = await decode(await duckDb.run('select * from samples'));
		await duckDb.close();
		expect(read).toEqual(rows);
		expect(types).toEqual([
			{ column_name: 'text', data_type: 'VARCHAR' },
			{ column_name: 'number', data_type: 'DOUBLE' },
			{ column_name: 'date', data_type: 'DATE' },
			{ column_name: 'flag', data_type: 'BOOLEAN' },
			{ column_name: 'list', data_type: 'VARCHAR[]' },
		]);
	});
});

test('the schema says where the rows come from', () => {
	const { schema } = tableFromIPC(toArrow(sampleTable([]), about));
	expect([...schema.metadata]).toEqual(aboutEntries.map(([name, text]) => [`syncline.${name}`, text]));
});
