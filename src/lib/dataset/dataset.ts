import type { Manifest } from '#ingest/schema.ts';
import type { Engine } from '../engine/engine.ts';
import type { TableSource } from './live-tables.ts';

/** Bytes of the tables that were asked for and have arrived; the engine, which is fetched beside them, is not counted. */
export interface Progress {
	readonly loaded: number;
	readonly total: number;
}

/** One archive's tables, ready to be asked: from what is stored where that suffices, else by the engine. */
export interface Dataset extends Engine {
	readonly manifest: Manifest;
	/** Where its tables come from, for an engine besides the one that answers here. */
	readonly source: TableSource;
	/** Tells which page is about to ask, by its address: its stored answers are fetched. */
	show(page: string): void;
	/** Starts the engine, and loads what the statements asked so far rest on, so that the next ones need not wait. Ends when that is done or failed. */
	warm(): Promise<void>;
	/** Whether another dataset has taken the place of this one. */
	isReplaced(): Promise<boolean>;
	close(): Promise<void>;
}
