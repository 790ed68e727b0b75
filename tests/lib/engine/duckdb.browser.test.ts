import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrowStream } from '#ingest/tables/arrow.ts';
import { openDataset } from '#lib/dataset/open-dataset.ts';
import type { Connection } from '#lib/engine/connection.ts';
import { startDuckDb } from '#lib/engine/duckdb.ts';
import { QueryError } from '#lib/engine/engine.ts';
import { QueryEngine } from '#lib/engine/query-engine.ts';
import { noFilters } from '#lib/filters/filters.ts';
import { openThreads } from '#lib/questions/open-threads.ts';
import { datasetOf } from '../../fixtures/dataset/dataset-of.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';

let connection: Connection;
let engine: QueryEngine;
beforeAll(async () => {
	connection = await startDuckDb();
	engine = new QueryEngine(connection);
}, 60_000);
afterAll(() => engine.close());

describe('DuckDB in a worker', () => {
	test('answers with plain rows', async () => {
		const [row] = await engine.query("select 1.5 as a, count(*) as n, date '2024-02-29' as d, ['x'] as l");
		expect(row).toEqual({ a: 1.5, n: 1, d: '2024-02-29', l: ['x'] });
	});

	test('takes a list as one string', async () => {
		const sql = "select list_contains(string_split($1, chr(31)), 'b') as found";
		expect(await engine.query(sql, ['a\u001fb'])).toEqual([{ found: true }]);
	});

	test('reads an Arrow stream, empty ones too', async () => {
		await engine.load((connection) =>
			connection.insert('topics', arrowStream('topics', fixtureRows().topics)),
		);
		await engine.load((connection) => connection.insert('links', arrowStream('links', [])));
		expect(await engine.query('select topic, patterns from topics')).toEqual([
			{ topic: 'law', patterns: ['licen*'] },
		]);
		expect(await engine.query('select url from links')).toEqual([]);
	});

	test('a statement that fails tells its SQL, and the next one runs', async () => {
		await expect(engine.query('select nothing')).rejects.toBeInstanceOf(QueryError);
		expect(await engine.query('select 1 as one')).toEqual([{ one: 1 }]);
	});

	test('asks no other host for an extension', async () => {
		await expect(engine.query("select * from read_parquet('x.parquet')")).rejects.toThrow(/parquet/i);
		const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
		expect(hosts.filter((host) => host !== location.host)).toEqual([]);
	});
});

test('a dataset is opened and asked', async () => {
	const sha256 = async (bytes: Uint8Array) => {
		const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
		return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
	};
	const { hash, files, manifest } = await datasetOf('Fixture', fixtureRows(), { sha256, now: () => '' });
	const served = new Map<string, BlobPart>([
		['http://localhost/data/manifest.json', JSON.stringify(manifest)],
		...files.map(({ name, bytes }): [string, BlobPart] => [
			`http://localhost/data/${hash}/${name}`,
			new Uint8Array(bytes),
		]),
	]);
	const get: typeof fetch = (url) =>
		Promise.resolve(
			new Response(new Blob([served.get(url instanceof Request ? url.url : url.toString()) ?? ''])),
		);
	const data = await openDataset('http://localhost/data/', {}, { get, start: startDuckDb });
	expect((await openThreads(data, 'blocker', noFilters)).map(({ title, days }) => [title, days])).toEqual([
		['queue', 49],
		['licence', 7],
	]);
	await data.close();
});
