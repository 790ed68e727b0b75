import type { Connection } from './connection.ts';
import type { Parameter } from './engine.ts';
import { Lane } from './lane.ts';
import { withLiterals } from './literals.ts';
import { SharedAnswers } from './shared-answers.ts';
import type { SharedMacros } from './shared-calls.ts';

/** A table loaded, a definition created: what every connection goes through, in the same order. */
export type Change = (connection: Connection) => Promise<void>;

type Task = (lane: Lane) => Promise<unknown>;

/** A statement that waits, with the calls that it can share. */
interface Waiting {
	readonly calls: ReadonlySet<string>;
	readonly task: Task;
}

/** One runs, the next is at hand: a connection need not wait for the page between two. */
const handedOver = 2;

/** How often a statement is rehearsed at most, and for how many milliseconds: one that takes long is compiled by then. */
const mostRehearsals = 4;
const longEnough = 1000;

/**
 * Statements over one database, or over several that are alike and share the work. The first takes every change as it
 * comes; the others follow while nobody waits, and answer only while they have made all of them.
 */
export class QueryEngine {
	readonly #shared: SharedMacros;
	readonly #first: Lane;
	readonly #others: Lane[] = [];
	readonly #answers = new SharedAnswers<object[]>();
	/** Statements, which rest on nothing that is not there: they go before all else. */
	readonly #waiting: Waiting[] = [];
	/** What only the first takes: definitions before tables, since who waits for one has its tables. */
	readonly #defining: Task[] = [];
	readonly #loading: Task[] = [];
	/** What runs while nothing waits. */
	readonly #rehearsals: Task[] = [];
	readonly #starts: (() => Promise<Connection>)[] = [];
	/** Changes that the first has made. */
	readonly #made: Change[] = [];
	#isClosed = false;

	/** `shared` are macros whose answers statements share. */
	constructor(connection: Connection, shared: SharedMacros = { tables: [], values: [] }) {
		this.#shared = shared;
		this.#first = new Lane(connection, shared);
	}

	/** An aborted signal rejects at once; the statement is not begun when nobody waits for it any more. */
	async query<T extends object>(
		sql: string,
		parameters: readonly Parameter[] = [],
		signal?: AbortSignal,
	): Promise<T[]> {
		const key = JSON.stringify([sql, parameters]);
		const rows = await this.#answers.get(key, (isWanted) => this.#ask(sql, parameters, isWanted), signal);
		return [...rows] as T[];
	}

	/** Ends when the first connection has gone through it; if it fails there, it is as if it had not been asked for. */
	load(table: Change): Promise<void> {
		return this.#changed(table, this.#loading);
	}

	/** The same for what rests on tables that are loaded: it goes before those that are not. */
	define(definition: Change): Promise<void> {
		return this.#changed(definition, this.#defining);
	}

	/**
	 * Runs a statement some times while nobody waits. WebAssembly is compiled well only once it has run for a while:
	 * a page's first change of filters takes about a quarter less after it.
	 */
	rehearse(sql: string, parameters: readonly Parameter[]): void {
		const statement = withLiterals(sql, parameters);
		let runs = 0;
		let spent = 0;
		const rehearsal: Task = async ({ connection }) => {
			const begun = performance.now();
			await connection.run(statement).catch(() => undefined);
			spent += performance.now() - begun;
			if (++runs < mostRehearsals && spent < longEnough) this.#rehearsals.push(rehearsal);
		};
		this.#rehearsals.push(rehearsal);
		this.#begin();
	}

	/** Starts one more database, an empty one, once nobody waits. Without it, the others do its work. */
	widen(start: () => Promise<Connection>): void {
		this.#starts.push(start);
		this.#begin();
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		await Promise.all([this.#first, ...this.#others].map(({ connection }) => connection.close()));
	}

	#ask(sql: string, parameters: readonly Parameter[], isWanted: () => boolean): Promise<object[]> {
		const statement = withLiterals(sql, parameters);
		return this.#queued(
			(task) => this.#waiting.push({ calls: this.#first.calls.callsIn(statement), task }),
			async (lane) => {
				if (!isWanted()) throw new DOMException('Nobody waits for this answer.', 'AbortError');
				return lane.answer(statement, sql);
			},
		);
	}

	#changed(change: Change, queue: Task[]): Promise<void> {
		return this.#queued(
			(task) => queue.push(task),
			async ({ connection }) => {
				await change(connection);
				this.#made.push(change);
			},
		);
	}

	#queued<T>(push: (task: Task) => unknown, run: (lane: Lane) => Promise<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			push((lane) => Promise.resolve(lane).then(run).then(resolve, reject));
			this.#begin();
		});
	}

	/** Hands over what there is, the next always to the one with the least to do. */
	#begin(): void {
		const lanes = [this.#first, ...this.#others].filter(({ running }) => running < handedOver);
		lanes.sort((a, b) => a.running - b.running);
		for (const lane of lanes) {
			const task = this.#nextOf(lane);
			if (task === undefined) continue;
			lane.running++;
			void task(lane).finally(() => {
				lane.running--;
				this.#begin();
			});
			this.#begin();
			return;
		}
		const start = this.#isCalm && this.#first.running === 0 ? this.#starts.shift() : undefined;
		if (start !== undefined) void this.#start(start);
	}

	get #isCalm(): boolean {
		return [this.#waiting, this.#defining, this.#loading, this.#rehearsals].every(
			({ length }) => length === 0,
		);
	}

	async #start(start: () => Promise<Connection>): Promise<void> {
		const connection = await start().catch(() => undefined);
		if (connection === undefined) return;
		if (this.#isClosed) return connection.close();
		this.#others.push(new Lane(connection, this.#shared));
		this.#begin();
	}

	#nextOf(lane: Lane): Task | undefined {
		if (lane === this.#first)
			return (
				this.#waitingFor(lane) ?? this.#defining.shift() ?? this.#loading.shift() ?? this.#rehearsalOf(lane)
			);
		if (lane.changes === this.#made.length) return this.#waitingFor(lane);
		return this.#isCalm && lane.running === 0 ? (it) => this.#follow(it) : undefined;
	}

	/** Of what waits the first of those for which the least has to be worked out a second time. */
	#waitingFor(lane: Lane): Task | undefined {
		const others = [this.#first, ...this.#others].filter((other) => other !== lane);
		const isTwice = (call: string) =>
			!lane.calls.keeps(call) && others.some(({ calls }) => calls.keeps(call));
		const costs = this.#waiting.map(({ calls }) => [...calls].filter(isTwice).length);
		return this.#waiting.splice(costs.indexOf(Math.min(...costs)), 1)[0]?.task;
	}

	#rehearsalOf({ running }: Lane): Task | undefined {
		return running === 0 ? this.#rehearsals.shift() : undefined;
	}

	/** One that cannot follow is let go. */
	async #follow(lane: Lane): Promise<void> {
		try {
			await this.#made[lane.changes]?.(lane.connection);
			lane.changes++;
		} catch {
			this.#others.splice(this.#others.indexOf(lane), 1);
			await lane.connection.close().catch(() => undefined);
		}
	}
}
