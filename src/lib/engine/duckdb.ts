import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import wasmUrl from 'virtual:engine/page';
import DuckDbWorker from './duckdb.worker.ts?worker';
import { firstStatements, openOptions, type Connection } from './connection.ts';
import { EngineError } from './engine.ts';

/**
 * Starts DuckDB-WASM in a worker of the same origin.
 * @throws {EngineError} when the worker or the WebAssembly does not start
 */
export async function startDuckDb(): Promise<Connection> {
	return over(await openDuckDb());
}

/** A database in a worker of its own, and a connection to it. */
export interface OpenDuckDb {
	readonly database: AsyncDuckDB;
	readonly connection: AsyncDuckDBConnection;
}

/** @throws {EngineError} when the worker or the WebAssembly does not start */
export async function openDuckDb(): Promise<OpenDuckDb> {
	try {
		const { AsyncDuckDB, VoidLogger } = await import('@duckdb/duckdb-wasm');
		const worker = new DuckDbWorker();
		const database = new AsyncDuckDB(new VoidLogger(), worker);
		const connection = await Promise.race([opened(database), failureOf(worker)]);
		return { database, connection };
	} catch (cause) {
		throw new EngineError(cause);
	}
}

async function opened(database: AsyncDuckDB): Promise<AsyncDuckDBConnection> {
	await database.instantiate(new URL(wasmUrl, location.href).href);
	await database.open(openOptions);
	const connection = await database.connect();
	for (const statement of firstStatements) await connection.query(statement);
	return connection;
}

/** Without this, a worker that does not load would leave everybody waiting. */
function failureOf(worker: Worker): Promise<never> {
	return new Promise((_, reject) => {
		worker.addEventListener('error', (event) => {
			reject(new Error(event.message || 'its worker could not be loaded.'));
		});
	});
}

/** What is asked of every connection. */
export function over({ database, connection }: OpenDuckDb): Connection {
	return {
		run: (sql) => connection.query(sql),
		insert: (name, stream) => connection.insertArrowFromIPCStream(stream, { name, create: true }),
		close: () => database.terminate(),
	};
}
