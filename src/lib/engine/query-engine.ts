import type { Connection } from './connection.ts';
import { decode } from './decode.ts';
import { QueryError, type Parameter } from './engine.ts';
import { withLiterals } from './literals.ts';
import { SharedAnswers } from './shared-answers.ts';
import { SharedCalls, type SharedMacros } from './shared-calls.ts';

/** One runs, the next is at hand: the engine need not wait for the page between two. */
const handedOver = 2;

/** How often a statement is rehearsed. */
const rehearsals = 4;

/** Statements in their order over a connection, whose tables do not change once they are asked. */
export class QueryEngine {
	readonly #connection: Connection;
	readonly #answers = new SharedAnswers<object[]>();
	readonly #calls: SharedCalls;
	readonly #waiting: (() => Promise<unknown>)[] = [];
	/** What runs while nothing waits. */
	readonly #rehearsals: (() => Promise<unknown>)[] = [];
	#running = 0;

	/** `shared` are macros whose answers statements share. */
	constructor(connection: Connection, shared: SharedMacros = { tables: [], values: [] }) {
		this.#connection = connection;
		this.#calls = new SharedCalls(shared);
	}

	/** An aborted signal rejects at once; the statement is not begun when nobody waits for it any more. */
	async query<T extends object>(
		sql: string,
		parameters: readonly Parameter[] = [],
		signal?: AbortSignal,
	): Promise<T[]> {
		const key = JSON.stringify([sql, parameters]);
		const rows = await this.#answers.get(key, (isWanted) => this.#run(sql, parameters, isWanted), signal);
		return [...rows] as T[];
	}

	/**
	 * Runs a statement some times while nobody waits. WebAssembly is compiled well only once it has run for a while:
	 * a page's first change of filters takes about a quarter less after it.
	 */
	rehearse(sql: string, parameters: readonly Parameter[]): void {
		const statement = withLiterals(sql, parameters);
		const rehearsal = () => this.#connection.run(statement).catch(() => undefined);
		for (let time = 0; time < rehearsals; time++) this.#rehearsals.push(rehearsal);
		this.#begin();
	}

	/** Creates a table from one Arrow IPC stream. */
	insert(table: string, stream: Uint8Array): Promise<void> {
		return this.#inTurn(() => this.#connection.insert(table, stream));
	}

	close(): Promise<void> {
		return this.#connection.close();
	}

	#run(sql: string, parameters: readonly Parameter[], isWanted: () => boolean): Promise<object[]> {
		return this.#inTurn(async () => {
			if (!isWanted()) throw new DOMException('Nobody waits for this answer.', 'AbortError');
			const statement = withLiterals(sql, parameters);
			const shared = this.#calls.share(statement);
			try {
				return decode(await this.#connection.run(shared.sql));
			} catch (error) {
				this.#calls.forget(shared.names);
				if (shared.sql !== statement) return this.#alone(sql, statement);
				throw new QueryError(sql, error);
			}
		});
	}

	/** Without what it would share, a statement fails for reasons of its own. */
	async #alone(sql: string, statement: string): Promise<object[]> {
		try {
			return decode(await this.#connection.run(statement));
		} catch (error) {
			throw new QueryError(sql, error);
		}
	}

	#inTurn<T>(task: () => Promise<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			this.#waiting.push(() => Promise.resolve().then(task).then(resolve, reject));
			this.#begin();
		});
	}

	#begin(): void {
		while (this.#running < handedOver) {
			const next = this.#waiting.shift() ?? (this.#running === 0 ? this.#rehearsals.shift() : undefined);
			if (next === undefined) return;
			this.#running++;
			void next().finally(() => {
				this.#running--;
				this.#begin();
			});
		}
	}
}
