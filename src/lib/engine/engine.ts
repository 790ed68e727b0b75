/** What a statement takes for `$1`, `$2` …; lists go in joined (`filterParameters`). */
export type Parameter = string | number | boolean | null;

export interface QueryOptions {
	/** Rejects the promise with the signal's reason; a late answer is thrown away. */
	readonly signal?: AbortSignal | undefined;
}

/** Answers SQL over the tables of one dataset. */
export interface Engine {
	/**
	 * Rows in the order of the statement, column names as keys: dates as `YYYY-MM-DD`, lists as arrays of strings,
	 * counts and decimals as numbers.
	 * @throws {QueryError} when the statement fails
	 */
	query<T extends object>(
		sql: string,
		parameters?: readonly Parameter[],
		options?: QueryOptions,
	): Promise<T[]>;
}

/** A statement that the engine refused, or that failed while it ran. */
export class QueryError extends Error {
	override readonly name = 'QueryError';
	readonly sql: string;

	constructor(sql: string, cause: unknown) {
		super(`The query failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
		this.sql = sql;
	}
}

/** The engine itself did not start. */
export class EngineError extends Error {
	override readonly name = 'EngineError';

	constructor(cause: unknown) {
		super(
			`The query engine did not start: ${cause instanceof Error ? cause.message : String(cause)}. ` +
				'Reload the page; if it stays so, use a current browser with WebAssembly switched on.',
			{ cause },
		);
	}
}
