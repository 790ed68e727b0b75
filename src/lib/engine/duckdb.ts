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
	let worker: Worker | undefined;
	try {
		const engine = new URL(wasmUrl, location.href).href;
		worker = new DuckDbWorker({ name: engine });
		return await Promise.race([opened(worker, engine), failureOf(worker)]);
	} catch (cause) {
		worker?.terminate();
		throw new EngineError(cause);
	}
}

/** What the page needs of DuckDB is loaded while the worker, named after the engine, compiles it. */
async function opened(worker: Worker, engine: string): Promise<OpenDuckDb> {
	const { AsyncDuckDB, VoidLogger } = await import('@duckdb/duckdb-wasm');
	const database = new AsyncDuckDB(new VoidLogger(), worker);
	await database.instantiate(engine);
	await database.open(openOptions);
	const connection = await database.connect();
	for (const statement of firstStatements) await connection.query(statement);
	return { database, connection };
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
