import type { Manifest, ManifestTable } from '#ingest/schema.ts';
import type { Connection } from '../engine/connection.ts';
import { QueryError, type Parameter } from '../engine/engine.ts';
import { QueryEngine } from '../engine/query-engine.ts';
import { needsOf, sharedMacros, type Definition, type Needs } from '../questions/definitions.ts';
import { tableKey } from '../stored/stored-tables.ts';
import { DatasetReplacedError, MissingTableError } from './errors.ts';
import { fetchTable } from './fetch-table.ts';
import { loadTable } from './load-table.ts';
import { fetchManifest, isSameDataset } from './manifest.ts';

/** Where tables come from. */
export interface TableSource {
	/** The folder of the manifest; it ends with a slash. */
	readonly url: string;
	readonly manifest: Manifest;
	readonly get: typeof fetch;
	/** Told which tables are fetched, with their sizes, and of every piece that arrives. */
	readonly onFetch?: ((bytes: number) => void) | undefined;
	readonly onBytes?: ((bytes: number) => void) | undefined;
}

/**
 * The tables of a dataset in the engine: each is fetched, and each definition created, when a statement first needs it.
 * A definition that is stored beside the dataset is fetched too.
 */
export class LiveTables {
	readonly #source: TableSource;
	readonly #engine: Promise<QueryEngine>;
	readonly #entries: ReadonlyMap<string, ManifestTable>;
	/** Definitions that need not be created. */
	readonly #stored: ReadonlySet<string>;
	readonly #needs = new Map<string, Needs>();
	readonly #tables = new Map<string, Promise<void>>();
	readonly #definitions = new Map<string, Promise<void>>();
	readonly #rehearsed = new Set<string>();

	constructor(source: TableSource, connection: Promise<Connection>) {
		this.#source = source;
		const derived = storedIn(source.manifest);
		this.#entries = new Map(Object.entries({ ...source.manifest.tables, ...derived }));
		this.#stored = new Set(Object.keys(derived));
		this.#engine = connection.then((it) => new QueryEngine(it, sharedMacros));
		this.#engine.catch(() => undefined);
	}

	/** @throws {EngineError | MissingTableError | DamagedTableError | DatasetReplacedError | QueryError} */
	async query<T extends object>(
		sql: string,
		parameters: readonly Parameter[] = [],
		signal?: AbortSignal,
	): Promise<T[]> {
		const engine = await this.ready(sql);
		return engine.query<T>(sql, parameters, signal);
	}

	/** Loads what a statement rests on, and rehearses it once that is there. */
	async prepare(sql: string, parameters: readonly Parameter[]): Promise<void> {
		const engine = await this.ready(sql);
		if (this.#rehearsed.has(sql)) return;
		this.#rehearsed.add(sql);
		engine.rehearse(sql, parameters);
	}

	/** Waits for what a statement rests on; gives the engine that then answers it. */
	async ready(sql: string): Promise<QueryEngine> {
		const { tables, definitions } = this.#needsOf(sql);
		await Promise.all(tables.map((name) => this.#table(name)));
		const engine = await this.#engine;
		await this.#defined(engine, definitions);
		return engine;
	}

	/** Has one more database share the work, once what is needed now is there. */
	async widen(start: () => Promise<Connection>): Promise<void> {
		const engine = await this.#engine;
		await Promise.allSettled([...this.#tables.values(), ...this.#definitions.values()]);
		engine.widen(start);
	}

	async close(): Promise<void> {
		await (await this.#engine).close();
	}

	#needsOf(sql: string): Needs {
		const needs = this.#needs.get(sql) ?? needsOf(sql, this.#stored);
		this.#needs.set(sql, needs);
		return needs;
	}

	#table(name: string): Promise<void> {
		const known = this.#tables.get(name);
		if (known !== undefined) return known;
		const loading = this.#load(name);
		this.#tables.set(name, loading);
		loading.catch(() => this.#tables.delete(name));
		return loading;
	}

	/** A connection that follows takes a table from the browser's cache: nobody waits, and nothing is told. */
	async #load(name: string): Promise<void> {
		const { url, get } = this.#source;
		const entry = this.#entries.get(name);
		if (entry === undefined) throw new MissingTableError(name, 'the manifest does not name it');
		let arrived: Uint8Array | null = await this.#fetch(name, entry);
		const engine = await this.#engine;
		await engine.load(async (connection) => {
			const stream = arrived ?? (await fetchTable(url, name, entry, { get }));
			arrived = null;
			await loadTable(connection, name, entry, stream);
		});
	}

	/** What is not as promised is fetched anew once, unless another dataset has taken the place of this one. */
	async #fetch(name: string, entry: ManifestTable): Promise<Uint8Array> {
		const { url, manifest, get, onFetch, onBytes } = this.#source;
		onFetch?.(entry.bytes);
		try {
			return await fetchTable(url, name, entry, { get, onBytes });
		} catch (error) {
			const now = await fetchManifest(new URL('manifest.json', url).href, get).catch(() => manifest);
			if (!isSameDataset(now, manifest)) throw new DatasetReplacedError({ cause: error });
			return fetchTable(url, name, entry, { get, cache: 'reload' });
		}
	}

	/** Creates what is not there yet, in one script. */
	async #defined(engine: QueryEngine, definitions: readonly Definition[]): Promise<void> {
		const missing = definitions.filter(({ name }) => !this.#definitions.has(name));
		if (missing.length > 0) {
			const sql = missing.map((definition) => definition.sql).join(';\n');
			const script = engine.define(async (connection) => {
				await connection.run(sql).catch((cause: unknown) => {
					throw new QueryError(sql, cause);
				});
			});
			for (const { name } of missing) {
				this.#definitions.set(name, script);
				script.catch(() => this.#definitions.delete(name));
			}
		}
		for (const { name } of definitions) await this.#definitions.get(name);
	}
}

/** The derived tables that the definitions of this page would create, too. */
const storedIn = ({ derived = {} }: Manifest): Record<string, ManifestTable> =>
	Object.fromEntries(Object.entries(derived).filter(([name, { key }]) => key === tableKey(name)));
