import { describe, expect, test } from 'vitest';
import type { Connection } from '#lib/engine/connection.ts';
import { QueryError } from '#lib/engine/engine.ts';
import { QueryEngine } from '#lib/engine/query-engine.ts';

const empty = { numRows: 0, schema: { fields: [] }, getChildAt: () => null };

/** A connection whose statements end when the test says so. */
function slowConnection() {
	const begun: string[] = [];
	const ends: (() => void)[] = [];
	const connection: Connection = {
		run(sql) {
			begun.push(sql);
			return new Promise((resolve, reject) => {
				ends.push(() => {
					if (sql === 'bad') reject(new Error('no such thing'));
					else resolve(empty);
				});
			});
		},
		insert: () => Promise.resolve(),
		close: () => Promise.resolve(),
	};
	return { begun, end: (index: number) => ends[index]?.(), engine: new QueryEngine(connection) };
}

const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('QueryEngine', () => {
	test('hands over one statement more than runs, in order', async () => {
		const { begun, end, engine } = slowConnection();
		const first = engine.query('a');
		const second = engine.query('b');
		const third = engine.query('c');
		await soon();
		expect(begun).toEqual(['a', 'b']);
		end(0);
		await first;
		await soon();
		expect(begun).toEqual(['a', 'b', 'c']);
		end(1);
		expect(await second).toEqual([]);
		end(2);
		expect(await third).toEqual([]);
	});

	test('an aborted question rejects at once, and is not begun', async () => {
		const { begun, end, engine } = slowConnection();
		const abort = new AbortController();
		const first = engine.query('a');
		const second = engine.query('b');
		const third = engine.query('c', [], abort.signal);
		abort.abort(new Error('the filters changed'));
		await expect(third).rejects.toThrow('the filters changed');
		await soon();
		end(0);
		end(1);
		await Promise.all([first, second]);
		await soon();
		expect(begun).toEqual(['a', 'b']);
	});

	test('the answer of an aborted question is thrown away', async () => {
		const { end, engine } = slowConnection();
		const abort = new AbortController();
		const answer = engine.query('a', [], abort.signal);
		await soon();
		abort.abort(new Error('the filters changed'));
		end(0);
		await expect(answer).rejects.toThrow('the filters changed');
	});

	test('equal questions share an answer, which lasts as long as one of them waits', async () => {
		const { begun, end, engine } = slowConnection();
		const abort = new AbortController();
		const first = engine.query('a', ['x'], abort.signal);
		const second = engine.query('a', ['x']);
		const other = engine.query('a', ['y']);
		abort.abort(new Error('left'));
		await expect(first).rejects.toThrow('left');
		await soon();
		end(0);
		expect(await second).toEqual([]);
		await soon();
		end(1);
		await other;
		expect(begun).toEqual(['a', 'a']);
	});

	test('an abandoned question can be asked again', async () => {
		const { begun, end, engine } = slowConnection();
		const abort = new AbortController();
		const first = engine.query('a');
		const left = engine.query('b', [], abort.signal);
		abort.abort(new Error('left'));
		await expect(left).rejects.toThrow('left');
		await soon();
		end(0);
		await first;
		await soon();
		const again = engine.query('b');
		await soon();
		end(1);
		expect(await again).toEqual([]);
		expect(begun).toEqual(['a', 'b']);
	});

	test('a failed statement tells its SQL and cause, and the next one runs', async () => {
		const { end, engine } = slowConnection();
		const bad = engine.query('bad');
		const good = engine.query('good');
		await soon();
		end(0);
		const error = await bad.catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(QueryError);
		expect(error).toMatchObject({ sql: 'bad', message: 'The query failed: no such thing' });
		await soon();
		end(1);
		expect(await good).toEqual([]);
	});

	test('rehearses one at a time, and only while nobody waits', async () => {
		const { begun, end, engine } = slowConnection();
		const asked = engine.query('a');
		engine.rehearse('r', []);
		await soon();
		expect(begun).toEqual(['a']);
		end(0);
		await asked;
		await soon();
		expect(begun).toEqual(['a', 'r']);
		const next = engine.query('b');
		await soon();
		expect(begun).toEqual(['a', 'r', 'b']);
		end(1);
		await soon();
		expect(begun).toEqual(['a', 'r', 'b']);
		end(2);
		expect(await next).toEqual([]);
		await soon();
		expect(begun).toEqual(['a', 'r', 'b', 'r']);
	});

	test('a rehearsal that fails is nobody’s failure', async () => {
		const { begun, end, engine } = slowConnection();
		engine.rehearse('bad', []);
		await soon();
		end(0);
		await soon();
		const asked = engine.query('a');
		await soon();
		end(begun.indexOf('a'));
		expect(await asked).toEqual([]);
	});
});
