import { beforeAll, expect, test, vi } from 'vitest';
import { decode } from '#lib/engine/decode.ts';
import { QueryError } from '#lib/engine/engine.ts';
import { QueryEngine } from '#lib/engine/query-engine.ts';
import { startDuckDbInNode } from '#ingest/cli/duckdb-in-node.ts';

let engine: QueryEngine;
beforeAll(async () => {
	engine = new QueryEngine(await startDuckDbInNode());
}, 60_000);

test.each<[string, unknown]>([
	['1.5', 1.5],
	['count(*)', 1],
	['sum(2)', 2],
	['9007199254740991::bigint', 9007199254740991],
	["date '1969-12-31'", '1969-12-31'],
	["date '2024-02-29'", '2024-02-29'],
	["date '2024-02-29' + 1", '2024-03-01'],
	["timestamp '2024-02-29 12:30:00'", '2024-02-29T12:30:00'],
	["['a', 'b']", ['a', 'b']],
	["[date '2024-02-29']", ['2024-02-29']],
	['[]::varchar[]', []],
	['null::date', null],
	['null::varchar[]', null],
	['true', true],
	["'ü'", 'ü'],
])('%s becomes %j', async (sql, value) => {
	expect(await engine.query(`select ${sql} as "value"`)).toEqual([{ value }]);
});

test.each([
	['text', 'a\u001fb'],
	['number', 2.5],
	['boolean', true],
	['null', null],
])('a parameter that is %s comes back', async (_, value) => {
	expect(await engine.query('select $1 as "value"', [value])).toEqual([{ value }]);
});

test('long columns become what short ones do, batch by batch', async () => {
	const rows = await engine.query(`
		select if(n % 3 = 0, null, 'ü' || n) as "text", if(n % 5 = 0, null, n) as "number", n / 4 as "part"
		from range(5000) r(n)
		order by n`);
	expect(rows).toHaveLength(5000);
	expect(rows.slice(2046, 2050)).toEqual(
		[2046, 2047, 2048, 2049].map((n) => ({
			text: n % 3 === 0 ? null : `ü${String(n)}`,
			number: n % 5 === 0 ? null : n,
			part: n / 4,
		})),
	);
});

test('what an extension would be fetched for is a clear error', async () => {
	await expect(engine.query("select json_extract('{}', '$')")).rejects.toThrow(QueryError);
	await expect(engine.query("select json_extract('{}', '$')")).rejects.toThrow(/json_extract/);
});

test('a long answer is decoded in pieces, with pauses between them', async () => {
	const answer = {
		numRows: 2345,
		schema: { fields: [{ name: 'n', type: { typeId: 2 } }] },
		getChildAt: () => ({ get: (row: number) => row }),
	};
	let time = 0;
	const now = vi.spyOn(performance, 'now').mockImplementation(() => (time += 20));
	const pause = vi.fn(() => Promise.resolve());
	const rows = await decode(answer, pause);
	now.mockRestore();
	expect(rows).toEqual(Array.from({ length: 2345 }, (_, n) => ({ n })));
	expect(pause.mock.calls.length).toBeGreaterThan(1);
});
