import { describe, expect, test } from 'vitest';
import { QueryEngine } from '#lib/engine/query-engine.ts';
import { SharedCalls, type SharedMacros } from '#lib/engine/shared-calls.ts';
import { startDuckDbInNode } from '#ingest/cli/duckdb-in-node.ts';

const macros: SharedMacros = { tables: ['numbers', 'upto'], values: ['last_of'] };
const shared = (calls: SharedCalls, sql: string) => calls.share(sql).sql.split(';\n');

describe('SharedCalls', () => {
	test('keeps a table once, under the same name', () => {
		const calls = new SharedCalls(macros);
		expect(shared(calls, "select * from numbers('a', 3) n")).toEqual([
			"create or replace temp table shared_1 as from numbers('a', 3)",
			'select * from shared_1 n',
		]);
		expect(shared(calls, "select 1 from numbers('a', 3), numbers('b', 3)")).toEqual([
			"create or replace temp table shared_2 as from numbers('b', 3)",
			'select 1 from shared_1, shared_2',
		]);
	});

	test('keeps a value as a variable, also within the arguments of another call', () => {
		expect(shared(new SharedCalls(macros), "select * from upto(last_of('x'))")).toEqual([
			"set variable shared_1 = last_of('x')",
			"create or replace temp table shared_2 as from upto(getvariable('shared_1'))",
			'select * from shared_2',
		]);
	});

	test.each([
		['a call with a column', 'select * from upto(n.day) n'],
		['a call in a string', "select 'numbers(1)'"],
		['a call in a comment', '-- numbers(1)\nselect 1'],
		['a quoted name', 'select * from "numbers"(1)'],
		['a longer name', 'select * from more_numbers(1)'],
		['the macro itself', 'create macro numbers(a, b) as table select a, b'],
	])('leaves %s as it is', (_, sql) => {
		expect(new SharedCalls(macros).share(sql)).toEqual({ sql, names: [] });
	});

	test('parentheses and quotes in strings are no parentheses', () => {
		expect(shared(new SharedCalls(macros), "select * from numbers('a)''(', 1) n")[1]).toBe(
			'select * from shared_1 n',
		);
	});

	test('drops what was used the longest ago', () => {
		const calls = new SharedCalls(macros, 2);
		shared(calls, 'from numbers(1)');
		shared(calls, 'from numbers(2)');
		shared(calls, 'from numbers(1)');
		expect(shared(calls, 'from numbers(3)')).toEqual([
			'create or replace temp table shared_3 as from numbers(3)',
			'drop table if exists shared_2',
			'from shared_3',
		]);
	});
});

describe('in the engine', () => {
	async function engine(limit?: readonly string[]) {
		const started = new QueryEngine(
			await startDuckDbInNode(),
			limit ? { tables: limit, values: [] } : macros,
		);
		await started.query(
			'create macro last_of(a) as a + 1; create macro upto(n) as table select unnest(range(n::integer)) as i;',
		);
		return started;
	}

	test('a statement answers as it would without', async () => {
		const sql =
			'select count(*)::integer as n, max(i) as most, last_of(2) as last from upto(last_of($1::integer))';
		const expected = [{ n: 5, most: 4, last: 3 }];
		const asked = await engine();
		expect(await asked.query(sql, [4])).toEqual(expected);
		expect(await asked.query(`${sql} `, [4])).toEqual(expected);
		expect(await (await engine([])).query(sql, [4])).toEqual(expected);
	});

	test('a call that fails says why, and does not stand in the way of the next', async () => {
		const asked = await engine();
		await expect(asked.query("select * from upto('x')")).rejects.toThrow(/Could not convert string 'x'/);
		await expect(asked.query("select * from upto('x')")).rejects.toThrow(/Could not convert string 'x'/);
		expect(await asked.query('select count(*)::integer as n from upto(3)')).toEqual([{ n: 3 }]);
	});
});
