import { describe, expect, test, vi } from 'vitest';
import type { Connection } from '#lib/engine/connection.ts';
import { QueryError } from '#lib/engine/engine.ts';
import { QueryEngine } from '#lib/engine/query-engine.ts';

const empty = { numRows: 0, schema: { fields: [] }, getChildAt: () => null };

/** A connection whose statements end when the test says so. */
function slowConnection() {
	const begun: string[] = [];
	const ends: (() => void)[] = [];
	let isClosed = false;
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
		close() {
			isClosed = true;
			return Promise.resolve();
		},
	};
	return {
		begun,
		connection,
		end: (index: number) => ends[index]?.(),
		isClosed: () => isClosed,
		engine: new QueryEngine(connection),
	};
}

const create = (sql: string) => async (connection: Connection) => {
	await connection.run(sql);
};
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

	test('does what is waited for first: statements, then definitions, then tables', async () => {
		const { begun, end, engine } = slowConnection();
		for (const table of ['table a', 'table b', 'table c', 'table d']) void engine.load(create(table));
		void engine.define(create('macro of a'));
		void engine.query('from a');
		for (let index = 0; index < 4; index++) {
			await soon();
			end(index);
		}
		await soon();
		expect(begun).toEqual(['table a', 'table b', 'from a', 'macro of a', 'table c', 'table d']);
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

	test('rehearses what is quick four times, and what takes long once', async () => {
		const { begun, end, engine } = slowConnection();
		const clock = vi.spyOn(performance, 'now');
		let now = 0;
		clock.mockImplementation(() => now);
		engine.rehearse('long', []);
		engine.rehearse('quick', []);
		for (let index = 0; index < 7; index++) {
			await soon();
			now += begun[index] === 'long' ? 2000 : 20;
			end(index);
		}
		await soon();
		clock.mockRestore();
		expect(begun).toEqual(['long', 'quick', 'quick', 'quick', 'quick']);
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

describe('several databases', () => {
	const shared = { tables: ['lives'], values: [] };

	/** Two databases under one engine, of which the second has been started. */
	async function two() {
		const [first, second] = [slowConnection(), slowConnection()];
		const engine = new QueryEngine(first.connection, shared);
		engine.widen(() => Promise.resolve(second.connection));
		await soon();
		return { first, second, engine };
	}

	test('share the work: the next statement goes to the one with the least to do', async () => {
		const { first, second, engine } = await two();
		for (const sql of ['a', 'b', 'c', 'd', 'e']) void engine.query(sql);
		await soon();
		expect([first.begun, second.begun]).toEqual([
			['a', 'c'],
			['b', 'd'],
		]);
		second.end(0);
		await soon();
		expect(second.begun).toEqual(['b', 'd', 'e']);
	});

	test('what is kept in one is not worked out in another while something else waits', async () => {
		const { first, second, engine } = await two();
		for (const sql of ['from lives(1)', 'a', 'b', 'c', 'select 1 from lives(1)', 'd']) void engine.query(sql);
		await soon();
		second.end(0);
		await soon();
		expect(second.begun).toEqual(['a', 'c', 'd']);
		first.end(0);
		await soon();
		expect(first.begun.slice(1)).toEqual(['b', 'select 1 from shared_1']);
	});

	test('one answers only once it has followed every change', async () => {
		const { first, second, engine } = await two();
		const changed = engine.load(create('create a'));
		await soon();
		expect([first.begun, second.begun]).toEqual([['create a'], []]);
		first.end(0);
		await changed;
		await soon();
		expect(second.begun).toEqual(['create a']);
		void engine.query('b');
		void engine.query('c');
		await soon();
		expect(first.begun).toEqual(['create a', 'b', 'c']);
		second.end(0);
		void engine.query('d');
		await soon();
		expect(second.begun).toEqual(['create a', 'd']);
	});

	test('one that cannot follow is let go, and the first does all', async () => {
		const { first, second, engine } = await two();
		const changed = engine.load(async (connection) => {
			if (connection === second.connection) throw new Error('no memory');
			await connection.run('create a');
		});
		await soon();
		first.end(0);
		await changed;
		await soon();
		expect(second.isClosed()).toBe(true);
		void engine.query('b');
		void engine.query('c');
		await soon();
		expect([first.begun, second.begun]).toEqual([['create a', 'b', 'c'], []]);
	});

	test('a change that failed is not followed', async () => {
		const { first, second, engine } = await two();
		const changed = engine.load(create('bad'));
		await soon();
		first.end(0);
		await expect(changed).rejects.toThrow('no such thing');
		for (const sql of ['a', 'b']) void engine.query(sql);
		await soon();
		expect([first.begun, second.begun]).toEqual([['bad', 'a'], ['b']]);
	});

	test('one that does not start is not missed; one that starts too late is closed', async () => {
		const { begun, engine } = slowConnection();
		engine.widen(() => Promise.reject(new Error('no memory')));
		await soon();
		void engine.query('a');
		await soon();
		expect(begun).toEqual(['a']);
		const [one, late] = [slowConnection(), slowConnection()];
		one.engine.widen(async () => {
			await soon();
			return late.connection;
		});
		await one.engine.close();
		await soon();
		await soon();
		expect(late.isClosed()).toBe(true);
	});
});
