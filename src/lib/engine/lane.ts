import type { Connection } from './connection.ts';
import { decode } from './decode.ts';
import { QueryError } from './engine.ts';
import { SharedCalls, type SharedMacros } from './shared-calls.ts';

/** One connection, with what its statements share. Statements run in the order in which they are handed over. */
export class Lane {
	readonly connection: Connection;
	readonly calls: SharedCalls;
	/** How many statements and changes were handed over and have not ended. */
	running = 0;
	/** How many of the engine's changes have been made here. */
	changes = 0;

	constructor(connection: Connection, shared: SharedMacros) {
		this.connection = connection;
		this.calls = new SharedCalls(shared);
	}

	/**
	 * The rows of a statement, whose parameters were put into the text `sql`.
	 * @throws {QueryError}
	 */
	async answer(statement: string, sql: string): Promise<object[]> {
		const shared = this.calls.share(statement);
		try {
			return await decode(await this.connection.run(shared.sql));
		} catch (error) {
			this.calls.forget(shared.names);
			if (shared.sql !== statement) return this.#alone(statement, sql);
			throw new QueryError(sql, error);
		}
	}

	/** Without what it would share, a statement fails for reasons of its own. */
	async #alone(statement: string, sql: string): Promise<object[]> {
		try {
			return await decode(await this.connection.run(statement));
		} catch (error) {
			throw new QueryError(sql, error);
		}
	}
}
