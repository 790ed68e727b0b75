import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import engine from 'virtual:engine/node';
import { firstStatements, openOptions, type Connection } from '#lib/engine/connection.ts';

export interface ConnectionInNode extends Connection {
	/** The rows of a statement as one Arrow IPC stream. */
	stream(sql: string): Promise<Uint8Array>;
}

/** A connection to the same DuckDB-WASM as in the browser, in this process: one engine, a database for each start. */
export async function startDuckDbInNode(): Promise<ConnectionInNode> {
	database ??= instantiated();
	const connection = (await database).connect();
	const name = `database_${String(++databases)}`;
	for (const statement of [...firstStatements, `attach ':memory:' as ${name}`, `use ${name}`]) {
		connection.query(statement);
	}
	return {
		run: (sql) => settled(() => connection.query(sql)),
		insert: (name, stream) =>
			settled(() => connection.insertArrowFromIPCStream(stream, { name, create: true })),
		stream: (sql) =>
			settled(() => {
				const file = connection.useUnsafe((bindings, id) => bindings.runQuery(id, sql));
				return tableToIPC(tableFromIPC(file), 'stream');
			}),
		close: () => settled(() => connection.close()),
	};
}

let databases = 0;
let database: Promise<Awaited<ReturnType<typeof createDuckDB>>> | undefined;

async function instantiated(): Promise<Awaited<ReturnType<typeof createDuckDB>>> {
	const bundle = { mainModule: fileURLToPath(engine), mainWorker: '' };
	// A statement runs once or twice: optimised code would come too late, and takes a third of the time. What is never
	// called need not be looked at either: the engine is a part of the package.
	setFlagsFromString('--liftoff-only');
	setFlagsFromString('--wasm-lazy-validation');
	const created = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
	await created.instantiate();
	created.open(openOptions);
	return created;
}

/** A synchronous call as a promise: what it throws becomes a rejection. */
const settled = <T>(task: () => T): Promise<T> => new Promise((resolve) => resolve(task()));
