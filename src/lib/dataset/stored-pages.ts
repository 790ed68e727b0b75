import type { Manifest } from '#ingest/schema.ts';
import type { Parameter } from '../engine/engine.ts';
import { answerKey } from '../stored/answer-key.ts';
import { rowsFrom, type StoredAnswers } from '../stored/stored-answers.ts';

/** Asked by every page. */
const ofAll = 'all';

/** The answers that are stored beside the tables, fetched page by page; one that cannot be fetched has none. */
export class StoredPages {
	readonly #url: string;
	readonly #manifest: Manifest;
	readonly #get: typeof fetch;
	readonly #pages = new Map<string, Promise<StoredAnswers>>();
	readonly #rows = new Map<string, readonly object[]>();

	constructor(url: string, manifest: Manifest, get: typeof fetch) {
		this.#url = url;
		this.#manifest = manifest;
		this.#get = get;
		this.show(ofAll);
	}

	/** A page is about to ask. */
	show(page: string): void {
		if (!this.#pages.has(page)) this.#pages.set(page, this.#fetch(page));
	}

	/** The stored answer to a statement; null where there is none. */
	async find<T extends object>(sql: string, parameters: readonly Parameter[]): Promise<T[] | null> {
		const key = answerKey(sql, parameters);
		const known = this.#rows.get(key);
		if (known !== undefined) return [...known] as T[];
		for (const answers of await Promise.all(this.#pages.values())) {
			const stored = answers[key];
			if (stored === undefined) continue;
			const rows = rowsFrom<T>(stored);
			this.#rows.set(key, rows);
			return [...rows];
		}
		return null;
	}

	async #fetch(page: string): Promise<StoredAnswers> {
		const entry = this.#manifest.answers?.[page];
		if (entry === undefined) return {};
		try {
			const response = await this.#get(new URL(entry.file, this.#url).href);
			return response.ok ? ((await response.json()) as StoredAnswers) : {};
		} catch {
			return {};
		}
	}
}
