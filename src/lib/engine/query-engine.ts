import type { Connection } from './connection.ts';
import { decode } from './decode.ts';
import { QueryError, type Parameter } from './engine.ts';

/** One statement at a time over a connection; an aborted one is not begun, or its answer is thrown away. */
export class QueryEngine {
	readonly #connection: Connection;
	#last: Promise<unknown> = Promise.resolve();

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	query<T extends object>(
		sql: string,
		parameters: readonly Parameter[] = [],
		signal?: AbortSignal,
	): Promise<T[]> {
		return this.#inTurn(async () => {
			signal?.throwIfAborted();
			const answer = await this.#connection.run(sql, parameters).catch((cause: unknown) => {
				throw new QueryError(sql, cause);
			});
			signal?.throwIfAborted();
			return decode<T>(answer);
		});
	}

	/** Creates a table from one Arrow IPC stream. */
	insert(table: string, stream: Uint8Array): Promise<void> {
		return this.#inTurn(() => this.#connection.insert(table, stream));
	}

	close(): Promise<void> {
		return this.#connection.close();
	}

	#inTurn<T>(task: () => Promise<T>): Promise<T> {
		const result = this.#last.then(task);
		this.#last = result.catch(() => undefined);
		return result;
	}
}
