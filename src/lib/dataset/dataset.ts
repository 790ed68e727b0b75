import type { Manifest, TableName } from '#ingest/schema.ts';
import type { Engine } from '../engine/engine.ts';

/** Bytes of the tables that have arrived; the engine, which is fetched beside them, is not counted. */
export interface Progress {
	readonly loaded: number;
	readonly total: number;
}

/** One archive's tables, ready to be asked. */
export interface Dataset extends Engine {
	readonly manifest: Manifest;
	/** Tables that could not be loaded, with why; questions that need them fail with that error, others live on. */
	readonly failures: ReadonlyMap<TableName, Error>;
	close(): Promise<void>;
}
