import type { Manifest, TableName } from '#ingest/schema.ts';
import type { Connection } from '../engine/connection.ts';
import { QueryError, type Parameter } from '../engine/engine.ts';
import { QueryEngine } from '../engine/query-engine.ts';
import { needsOf, sharedMacros, type Definition } from '../questions/definitions.ts';
import { DatasetReplacedError } from './errors.ts';
import { fetchTable } from './fetch-table.ts';
import { loadTable } from './load-table.ts';
import { fetchManifest, filesOf } from './manifest.ts';

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

/** The tables of a dataset in the engine: each is fetched, and each definition created, when a statement first needs it. */
export class LiveTables {
	readonly #source: TableSource;
	readonly #engine: Promise<QueryEngine>;
	readonly #tables = new Map<TableName, Promise<void>>();
	readonly #definitions = new Map<string, Promise<void>>();
	readonly #rehearsed = new Set<string>();

	constructor(source: TableSource, connection: Promise<Connection>) {
		this.#source = source;
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
		const { tables, definitions } = needsOf(sql);
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

	#table(name: TableName): Promise<void> {
		const known = this.#tables.get(name);
		if (known !== undefined) return known;
		const loading = this.#load(name);
		this.#tables.set(name, loading);
		loading.catch(() => this.#tables.delete(name));
		return loading;
	}

	/** A connection that follows takes a table from the browser's cache: nobody waits, and nothing is told. */
	async #load(name: TableName): Promise<void> {
		const { url, manifest, get } = this.#source;
		let arrived: Uint8Array | null = await this.#fetch(name);
		const engine = await this.#engine;
		await engine.change(async (connection) => {
			const stream = arrived ?? (await fetchTable(url, manifest, name, { get }));
			arrived = null;
			await loadTable(connection, manifest, name, stream);
		});
	}

	/** What is not as promised is fetched anew once, unless another dataset has taken the place of this one. */
	async #fetch(name: TableName): Promise<Uint8Array> {
		const { url, manifest, get, onFetch, onBytes } = this.#source;
		onFetch?.((manifest.tables[name] as { bytes: number } | undefined)?.bytes ?? 0);
		try {
			return await fetchTable(url, manifest, name, { get, onBytes });
		} catch (error) {
			const now = await fetchManifest(new URL('manifest.json', url).href, get).catch(() => manifest);
			if (filesOf(now) !== filesOf(manifest)) throw new DatasetReplacedError({ cause: error });
			return fetchTable(url, manifest, name, { get, cache: 'reload' });
		}
	}

	/** Creates what is not there yet, in one script. */
	async #defined(engine: QueryEngine, definitions: readonly Definition[]): Promise<void> {
		const missing = definitions.filter(({ name }) => !this.#definitions.has(name));
		if (missing.length > 0) {
			const sql = missing.map((definition) => definition.sql).join(';\n');
			const script = engine.change(async (connection) => {
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
