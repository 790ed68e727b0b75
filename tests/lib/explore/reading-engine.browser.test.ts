import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '#lib/engine/decode.ts';
import { startReading } from '#lib/engine/reading-connection.ts';
import { RefusedError } from '#lib/explore/judge.ts';
import { ReadingEngine } from '#lib/explore/reading-engine.ts';
import { datasetOf } from '../../fixtures/dataset/dataset-of.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';

const url = 'http://localhost/data/';
let engine: ReadingEngine;
beforeAll(async () => {
	const sha256 = async (bytes: Uint8Array) => {
		const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
		return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
	};
	const { hash, files, manifest } = await datasetOf('Fixture', fixtureRows(), { sha256, now: () => '' });
	const served = new Map(files.map(({ name, bytes }) => [`${url}${hash}/${name}`, new Uint8Array(bytes)]));
	const get: typeof fetch = (asked) =>
		Promise.resolve(new Response(new Blob([served.get(asked as string) ?? ''])));
	engine = new ReadingEngine({ url, manifest, get }, startReading);
	await engine.run('select 1', new AbortController().signal);
}, 60_000);
afterAll(() => engine.close());

const run = (sql: string, signal = new AbortController().signal) => engine.run(sql, signal);
const rows = async (sql: string) => decode((await run(sql)).answer);

describe('what only reads is answered', () => {
	const cases: [string, object[]][] = [
		['select topic from topics', [{ topic: 'law' }]],
		['select count(*) as n from "topics";\n-- the end', [{ n: 1 }]],
		['from topics select topic', [{ topic: 'law' }]],
		[
			'with recursive n(i) as (select 1 union all select i + 1 from n where i < 3) select sum(i) as s from n',
			[{ s: 6 }],
		],
		["select ';' as a, '--' as b, $$;$$ as c /* ; */", [{ a: ';', b: '--', c: ';' }]],
		['values (1)', [{ col0: 1 }]],
		["select is_chosen('', 'x') as yes", [{ yes: true }]],
		['pivot (select 1 as a) on a in (1, 2) using count(*)', [{ 1: 1, 2: 0 }]],
		['select 1 as one where false', []],
	];
	for (const [sql, answer] of cases) {
		test(sql, async () => {
			expect(await rows(sql)).toEqual(answer);
		});
	}
	for (const sql of [
		'describe topics',
		'show tables',
		'summarize topics',
		'explain select 1',
		'explain analyze from topics',
	]) {
		test(sql, async () => {
			expect((await rows(sql)).length).toBeGreaterThan(0);
		});
	}
});

describe('what is no question is refused in words', () => {
	const cases = [
		'drop table topics',
		'/* select */ drop table topics',
		'create table mine as select 1',
		'create temp table mine as select 1',
		"insert into topics values ('a', 'b', 'c', [])",
		"with a as (select 1) insert into topics select 'a', 'b', 'c', []",
		'with a as (select 1) delete from topics',
		"update topics set topic = 'x'",
		'explain analyze create table mine as select 1',
		'explain analyze drop table topics',
		"attach 'x.db'",
		'install httpfs',
		'load httpfs',
		"set memory_limit = '1GB'",
		'set variable a = 1',
		'pragma database_list',
		'checkpoint',
		'commit',
		'begin',
		'use memory',
		'call duckdb_functions()',
		'prepare p as select 1',
		'select 1; drop table topics',
		'select 1; select 2',
		'pivot topics on topic using count(*)',
		'',
		'-- nothing',
	];
	for (const sql of cases) {
		test(sql || 'an empty one', async () => {
			await expect(run(sql)).rejects.toBeInstanceOf(RefusedError);
			expect(await rows('select topic from topics')).toEqual([{ topic: 'law' }]);
		});
	}
});

describe('what reaches outside, or hides a change, fails', () => {
	const cases = [
		"from read_csv('http://localhost/x.csv')",
		"from 'https://example.org/x.csv'",
		"from read_parquet('x.parquet')",
		"copy topics to 'x.csv'",
		"from glob('*')",
		"from query('drop table topics')",
		'select 1); drop table topics; select (1',
		'with a as (delete from topics returning *) from a',
	];
	for (const sql of cases) {
		test(sql, async () => {
			await expect(run(sql)).rejects.toThrow();
			expect(await rows('select topic from topics')).toEqual([{ topic: 'law' }]);
		});
	}

	test('no other host was asked', () => {
		const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
		expect(hosts.filter((host) => host !== location.host)).toEqual([]);
	});
});

describe('what runs away is stopped', () => {
	const cases = {
		'while it may listen': 'select count(*) from range(100000000000) a, range(1000) b',
		'while it does not':
			"select length(repeat('a', 100000000)) + list_sum(list_transform(range(200000000), lambda x: x * 2))",
	};
	for (const [when, sql] of Object.entries(cases)) {
		test(when, { timeout: 60_000 }, async () => {
			const given = new AbortController();
			const asked = run(sql, given.signal);
			setTimeout(() => given.abort(), 300);
			await expect(asked).rejects.toThrow(/abort/i);
			expect(await rows('select topic from topics')).toEqual([{ topic: 'law' }]);
		});
	}

	test('an answer of very many rows is cut', { timeout: 60_000 }, async () => {
		const { answer, isCut } = await run('from range(100000000)');
		expect(isCut).toBe(true);
		expect(answer.numRows).toBeLessThanOrEqual(500_000);
		expect(await rows('select 1 as one')).toEqual([{ one: 1 }]);
	});
});

test('tells the functions that there are', async () => {
	expect(await engine.functionNames()).toEqual(expect.arrayContaining(['date_trunc', 'count', 'range']));
});
