import type { Connection } from './connection.ts';
import { openDuckDb, over } from './duckdb.ts';
import type { ArrowBatch } from './batches.ts';

/** A connection for statements that somebody wrote: they can be judged before they run, and given up while they do. */
export interface ReadingConnection extends Connection {
	/** Parses and binds one statement, and runs nothing; rejects with what DuckDB says of it. */
	prepare(sql: string): Promise<void>;
	/** Runs one statement, and gives its rows as they are made. */
	stream(sql: string): AsyncIterable<ArrowBatch>;
	/** Asks the engine to give up what runs; it answers when it listens again. */
	cancel(): Promise<unknown>;
}

/** From then on nothing reaches a file or another host, and nobody can allow it again. */
const locks = ['set enable_external_access = false', 'set lock_configuration = true'];

/**
 * Starts an engine beside the site's own.
 * @throws {EngineError} when it does not start
 */
export async function startReading(): Promise<ReadingConnection> {
	const open = await openDuckDb();
	const { connection } = open;
	for (const lock of locks) await connection.query(lock);
	return {
		...over(open),
		async prepare(sql) {
			await (await connection.prepare(sql)).close();
		},
		async *stream(sql) {
			yield* await connection.send(sql, true);
		},
		cancel: () => connection.cancelSent(),
	};
}
