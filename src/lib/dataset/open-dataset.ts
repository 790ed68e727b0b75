import { tables, type Manifest, type TableName } from '#ingest/schema.ts';
import type { Connection } from '../engine/connection.ts';
import { startDuckDb } from '../engine/duckdb.ts';
import type { Parameter, QueryOptions } from '../engine/engine.ts';
import { QueryEngine } from '../engine/query-engine.ts';
import { preparations, sharedMacros } from '../questions/preparations.ts';
import type { Dataset, Progress } from './dataset.ts';
import { fetchTable, type FetchOptions } from './fetch-table.ts';
import { leaveEmpty, loadTable } from './load-table.ts';
import { fetchManifest } from './manifest.ts';

export interface OpenOptions {
	readonly onProgress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
}

/** What opening needs from the world. */
export interface OpenEffects {
	readonly get: typeof fetch;
	readonly start: () => Promise<Connection>;
}

const browser: OpenEffects = { get: (...request) => fetch(...request), start: startDuckDb };

/** Fetched when a query first asks for them. */
const lateTables: readonly TableName[] = ['note_texts'];
const earlyTables = (Object.keys(tables) as TableName[]).filter((name) => !lateTables.includes(name));

/**
 * Opens the dataset whose `manifest.json` lies in the folder at `url` (it ends with a slash), in the engine.
 * Call it in the browser only. A table that cannot be loaded is kept in `failures`; the others live on.
 * @throws {MissingDatasetError | DamagedManifestError | SchemaVersionError | EngineError}
 */
export async function openDataset(
	url: string,
	{ onProgress, signal }: OpenOptions = {},
	{ get, start }: OpenEffects = browser,
): Promise<Dataset> {
	const started = start();
	started.catch(() => undefined);
	const manifestUrl = new URL('manifest.json', url).href;
	const first = await fetchManifest(manifestUrl, get, signal);
	const progress = { loaded: 0, total: sizeOf(first) };
	const onBytes = (bytes: number) => {
		progress.loaded = Math.min(progress.total, progress.loaded + bytes);
		onProgress?.({ ...progress });
	};
	onProgress?.({ ...progress });
	const { manifest, streams, failures } = await fetchAll(url, manifestUrl, first, { get, signal, onBytes });

	const engine = new QueryEngine(await started, sharedMacros);
	for (const name of earlyTables) {
		const stream = streams.get(name);
		try {
			if (stream !== undefined) await loadTable(engine, manifest, name, stream);
		} catch (error) {
			failures.set(name, asError(error));
		}
		if (failures.has(name)) await leaveEmpty(engine, name);
	}
	for (const script of preparations) await engine.query(script);
	signal?.throwIfAborted();
	return new OpenedDataset(manifest, failures, engine, async (name) => {
		await loadTable(engine, manifest, name, await fetchTable(url, manifest, name, { get }));
	});
}

const sizeOf = (manifest: Manifest) =>
	earlyTables.reduce(
		(sum, name) => sum + ((manifest.tables[name] as { bytes: number } | undefined)?.bytes ?? 0),
		0,
	);

interface Fetched {
	readonly manifest: Manifest;
	readonly streams: Map<TableName, Uint8Array>;
	readonly failures: Map<TableName, Error>;
}

/** What is not as promised is fetched anew once, with the manifest: the dataset may just have been swapped. */
async function fetchAll(
	url: string,
	manifestUrl: string,
	first: Manifest,
	options: FetchOptions,
): Promise<Fetched> {
	const fetched = await fetchTables(url, first, earlyTables, options);
	if (fetched.failures.size === 0) return fetched;
	const again = { ...options, cache: 'reload' as const };
	const manifest = await fetchManifest(manifestUrl, options.get, options.signal);
	if (filesOf(manifest) !== filesOf(first)) return fetchTables(url, manifest, earlyTables, again);
	const anew = await fetchTables(url, manifest, [...fetched.failures.keys()], again);
	return { manifest, streams: new Map([...fetched.streams, ...anew.streams]), failures: anew.failures };
}

const filesOf = (manifest: Manifest) => JSON.stringify(manifest.tables);

async function fetchTables(
	url: string,
	manifest: Manifest,
	names: readonly TableName[],
	options: FetchOptions,
): Promise<Fetched> {
	const streams = new Map<TableName, Uint8Array>();
	const failures = new Map<TableName, Error>();
	await Promise.all(
		names.map(async (name) => {
			try {
				streams.set(name, await fetchTable(url, manifest, name, options));
			} catch (error) {
				options.signal?.throwIfAborted();
				failures.set(name, asError(error));
			}
		}),
	);
	return { manifest, streams, failures };
}

class OpenedDataset implements Dataset {
	readonly manifest: Manifest;
	readonly failures: Map<TableName, Error>;
	readonly #engine: QueryEngine;
	readonly #load: (name: TableName) => Promise<void>;
	readonly #late = new Map<TableName, Promise<void>>();

	constructor(
		manifest: Manifest,
		failures: Map<TableName, Error>,
		engine: QueryEngine,
		load: (name: TableName) => Promise<void>,
	) {
		this.manifest = manifest;
		this.failures = failures;
		this.#engine = engine;
		this.#load = load;
	}

	async query<T extends object>(
		sql: string,
		parameters: readonly Parameter[] = [],
		{ signal, tables: needed = tablesNamedIn(sql) }: QueryOptions = {},
	): Promise<T[]> {
		for (const name of needed) await this.#ready(name);
		return this.#engine.query<T>(sql, parameters, signal);
	}

	close(): Promise<void> {
		return this.#engine.close();
	}

	async #ready(name: TableName): Promise<void> {
		const failure = this.failures.get(name);
		if (failure !== undefined) throw failure;
		if (!lateTables.includes(name)) return;
		const loading = this.#late.get(name) ?? this.#load(name);
		this.#late.set(name, loading);
		await loading.catch((error: unknown) => {
			this.#late.delete(name);
			throw asError(error);
		});
	}
}

const tablesNamedIn = (sql: string) =>
	(Object.keys(tables) as TableName[]).filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(sql));

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
