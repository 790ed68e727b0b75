import type { ArrowAnswer } from './decode.ts';

/** The little that is asked of DuckDB, in a browser's worker or in Node. */
export interface Connection {
	run(sql: string): Promise<ArrowAnswer>;
	/** Creates a table from one Arrow IPC stream. */
	insert(table: string, stream: Uint8Array): Promise<void>;
	close(): Promise<void>;
}

/** Options of every database: without them `count(*)` and decimals come back wrong. */
export const openOptions = { query: { castBigIntToDouble: true, castDecimalToDouble: true } };

/** Run first: an extension that is not built in becomes a clear error instead of a request to another host. */
export const firstStatements = [
	'set autoload_known_extensions = false',
	'set autoinstall_known_extensions = false',
];
