import type { Manifest } from '#ingest/schema.ts';
import type { Connection } from '../engine/connection.ts';
import { startDuckDb } from '../engine/duckdb.ts';
import type { Parameter, QueryOptions } from '../engine/engine.ts';
import type { Dataset, Progress } from './dataset.ts';
import { fetchEarly } from './early.ts';
import type { LiveTables, TableSource } from './live-tables.ts';
import { fetchManifest, isSameDataset } from './manifest.ts';
import { StoredPages } from './stored-pages.ts';

export interface OpenOptions {
	readonly onProgress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
	/** Starts the engine at once, for who knows that answers are not stored. */
	readonly needsEngine?: boolean;
}

/** What opening needs from the world. */
export interface OpenEffects {
	readonly get: typeof fetch;
	readonly start: () => Promise<Connection>;
	/** Whether a second database may share the work. */
	readonly canShare?: () => boolean;
}

/** A page's: over HTTP, in a worker. */
const browserEffects: OpenEffects = {
	get: fetchEarly,
	start: startDuckDb,
	canShare: () => navigator.hardwareConcurrency > 1,
};

/**
 * Opens the dataset whose `manifest.json` lies in the folder at `url` (it ends with a slash). The engine is started by
 * the first statement whose answer is not stored, by `warm`, or at once with `needsEngine`. Call it in the browser only.
 * @throws {MissingDatasetError | DamagedManifestError | SchemaVersionError}
 */
export async function openDataset(
	url: string,
	{ onProgress, signal, needsEngine = false }: OpenOptions = {},
	effects: OpenEffects = browserEffects,
): Promise<Dataset> {
	const starting = needsEngine ? effects.start() : undefined;
	starting?.catch(() => undefined);
	try {
		const manifest = await fetchManifest(new URL('manifest.json', url).href, effects.get, signal);
		return new OpenedDataset(url, manifest, effects, onProgress, starting);
	} catch (error) {
		void starting?.then((connection) => connection.close()).catch(() => undefined);
		throw error;
	}
}

class OpenedDataset implements Dataset {
	readonly manifest: Manifest;
	readonly #url: string;
	readonly #effects: OpenEffects;
	readonly #onProgress: ((progress: Progress) => void) | undefined;
	readonly #stored: StoredPages;
	/** Statements whose answers were stored, while the engine is not there, with their parameters. */
	readonly #answered = new Map<string, readonly Parameter[]>();
	/** A connection that nobody uses yet. */
	#starting: Promise<Connection> | undefined;
	#live: Promise<LiveTables> | undefined;
	#sharing: Promise<void> | undefined;

	constructor(
		url: string,
		manifest: Manifest,
		effects: OpenEffects,
		onProgress: ((progress: Progress) => void) | undefined,
		starting: Promise<Connection> | undefined,
	) {
		this.#url = url;
		this.manifest = manifest;
		this.#effects = effects;
		this.#onProgress = onProgress;
		this.#starting = starting;
		this.#stored = new StoredPages(url, manifest, effects.get);
	}

	get source(): TableSource {
		return { url: this.#url, manifest: this.manifest, get: this.#effects.get };
	}

	show(page: string): void {
		this.#stored.show(page);
	}

	async query<T extends object>(
		sql: string,
		parameters: readonly Parameter[] = [],
		{ signal }: QueryOptions = {},
	): Promise<T[]> {
		const stored = await this.#stored.find<T>(sql, parameters);
		signal?.throwIfAborted();
		if (stored === null) return (await this.#started()).query<T>(sql, parameters, signal);
		if (this.#live === undefined) this.#answered.set(sql, parameters);
		else prepareBehind(this.#live, sql, parameters);
		return stored;
	}

	async warm(): Promise<void> {
		const live = await this.#started();
		const asked = [...this.#answered];
		this.#answered.clear();
		await Promise.allSettled(asked.map(([sql, parameters]) => live.prepare(sql, parameters)));
		if (this.#effects.canShare?.() === true)
			this.#sharing ??= live.widen(this.#effects.start).catch(() => undefined);
		await this.#sharing;
	}

	async isReplaced(): Promise<boolean> {
		const now = await fetchManifest(new URL('manifest.json', this.#url).href, this.#effects.get);
		return !isSameDataset(now, this.manifest);
	}

	async close(): Promise<void> {
		const unused = this.#starting;
		this.#starting = undefined;
		await unused?.then(
			(connection) => connection.close(),
			() => undefined,
		);
		await (await this.#live)?.close();
	}

	/** What only the engine needs is loaded with it; what could not be loaded is tried again. */
	#started(): Promise<LiveTables> {
		this.#live ??= this.#start().catch((error: unknown) => {
			this.#live = undefined;
			throw error;
		});
		return this.#live;
	}

	async #start(): Promise<LiveTables> {
		const { LiveTables } = await import('./live-tables.ts');
		const connection = this.#starting ?? this.#effects.start();
		this.#starting = undefined;
		const progress = { loaded: 0, total: 0 };
		const told = (loaded: number, total: number) => {
			progress.loaded += loaded;
			progress.total += total;
			this.#onProgress?.({ ...progress });
		};
		return new LiveTables(
			{ ...this.source, onFetch: (bytes) => told(0, bytes), onBytes: (bytes) => told(bytes, 0) },
			connection,
		);
	}
}

/** Whoever asks next is told of what fails here. */
function prepareBehind(live: Promise<LiveTables>, sql: string, parameters: readonly Parameter[]): void {
	live.then((it) => it.prepare(sql, parameters)).catch(() => undefined);
}
