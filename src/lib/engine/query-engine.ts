import type { Connection } from './connection.ts';
import { decode } from './decode.ts';
import { QueryError, type Parameter } from './engine.ts';
import { withLiterals } from './literals.ts';
import { SharedAnswers } from './shared-answers.ts';

/** One statement at a time over a connection, whose tables do not change once they are asked. */
export class QueryEngine {
	readonly #connection: Connection;
	readonly #answers = new SharedAnswers<object[]>();
	#last: Promise<unknown> = Promise.resolve();

	constructor(connection: Connection) {
		this.#connection = connection;
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
			const answer = await this.#connection.run(withLiterals(sql, parameters)).catch((cause: unknown) => {
				throw new QueryError(sql, cause);
			});
			return decode(answer);
		});
	}

	#inTurn<T>(task: () => Promise<T>): Promise<T> {
		const result = this.#last.then(task);
		this.#last = result.catch(() => undefined);
		return result;
	}
}
