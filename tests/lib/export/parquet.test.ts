import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type JS } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { toParquet } from '#lib/export/parquet.ts';
import { about, aboutEntries, samples, sampleTable, type Sample } from './samples.ts';

/** DuckDB in Node: in WebAssembly it reads no Parquet without the network. */
const database = await (await DuckDBInstance.create()).connect();
const folder = mkdtempSync(join(tmpdir(), 'syncline-parquet-'));
afterAll(() => {
	database.closeSync();
	rmSync(folder, { recursive: true });
});

/** What DuckDB says of the file of some rows. */
async function asked(rows: readonly Sample[], sql: string): Promise<Record<string, JS>[]> {
	const file = join(folder, 'rows.parquet');
	writeFileSync(file, Buffer.from(toParquet(sampleTable(rows), about)));
	const answer = await database.runAndReadAll(sql, { file });
	return answer.getRowObjectsJS();
}

describe('DuckDB reads back', () => {
	test.each(Object.entries(samples))('%s', async (_, rows) => {
		expect(await asked(rows, 'from read_parquet($file)')).toEqual(rows.map(values));
	});

	test('the types', async () => {
		const types = await asked([], 'describe from read_parquet($file)');
		expect(types.map(({ column_name: name, column_type: type }) => [name, type])).toEqual([
			['text', 'VARCHAR'],
			['number', 'DOUBLE'],
			['date', 'DATE'],
			['flag', 'BOOLEAN'],
			['list', 'VARCHAR[]'],
		]);
	});
});

test('its metadata say where the rows come from', async () => {
	const metadata = await asked(
		[],
		'select decode(key) as key, decode(value) as value from parquet_kv_metadata($file)',
	);
	expect(metadata.map(({ key, value }) => [key, value])).toEqual(
		aboutEntries.map(([name, text]) => [`syncline.${name}`, text]),
	);
});

const values = ({ date, ...rest }: Sample) => ({
	...rest,
	date: date === null ? null : new Date(`${date}T00:00:00Z`),
});
