import { basename, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reading } from './archive/note.ts';
import { openCache, type CachePlace } from './cache.ts';
import type { Config } from './config.ts';
import { readNoteFile, sha256 } from './disk.ts';
import { ingest, type Effects, type Listing, type Progress, type ReadingEffects } from './pipeline.ts';
import { startReaders } from './readers.ts';
import type { Rows } from './schema.ts';
import type { Dataset } from './tables/dataset.ts';

/** An archive to be read. */
export interface ReadTask {
	readonly archive: string;
	readonly listing: Listing;
	readonly config: Config;
	/** Where what was read of unchanged notes is kept. */
	readonly cache: CachePlace | null;
}

/** Tables to be made of an archive. */
export interface TablesTask extends ReadTask {
	/** SHA-256 of the notes by path, where they are kept. */
	readonly hashes: ReadonlyMap<string, string> | null;
	readonly withoutTexts: boolean;
}

/** What came of an archive's notes. */
export interface TablesMade {
	readonly dataset: Dataset;
	/** Rows by table. */
	readonly counts: Readonly<Record<string, number>>;
	readonly isWhollyRead: boolean;
	/** The cache could not be used. */
	readonly isCacheDamaged: boolean;
	/** The same notes may be read otherwise another day. */
	readonly dependsOnDay: boolean;
}

/** Diagnostics of notes that could not be read, or only in part or by guessing their encoding. */
const notWhollyRead = new Set([
	'unreadable',
	'binary',
	'not-utf-8',
	'note-too-long',
	'line-too-long',
	'nesting-too-deep',
	'read-plainly',
]);

/** Makes the tables of an archive; what was read of unchanged notes is taken from the cache. */
export async function makeTables(task: TablesTask, progress: Progress | undefined): Promise<TablesMade> {
	const { archive, config, withoutTexts, hashes } = task;
	const { effects, cache, done, isCacheDamaged } = reading(task, progress, hashes);
	let keeping: Promise<void> | undefined;
	const { rows, ...dataset } = await ingest(config, {
		...effects,
		// The notes are kept while other threads are waited for.
		readAll: async (...notes) => {
			const readings = await effects.readAll(...notes);
			keeping = nextTurn().then(() => cache?.keepNotes(readings.flatMap(noteIn)));
			return readings;
		},
		archiveName: basename(resolve(archive)),
		sha256,
		withoutTexts,
	}).finally(done);
	await keeping;
	return {
		dataset,
		counts: Object.fromEntries(Object.entries(rows).map(([table, { length }]) => [table, length])),
		isWhollyRead: isWhollyRead(rows),
		isCacheDamaged,
		dependsOnDay: rows.diagnostics.some(({ code }) => code === 'far-future'),
	};
}

/** What reading needs from the world. */
export function reading(
	{ archive, listing, config, cache: place }: ReadTask,
	progress: Progress | undefined,
	hashes: ReadonlyMap<string, string> | null = null,
) {
	const cache = place && openCache(place, archive, config);
	const { read: kept, isDamaged: isCacheDamaged } = cache?.notes() ?? {
		read: new Map<never, never>(),
		isDamaged: false,
	};
	const known = new Map(
		listing.notes.flatMap((path): [string, Reading][] => {
			const note = kept.get(path);
			return note !== undefined && note.sha256 === hashes?.get(path) ? [[path, { note }]] : [];
		}),
	);
	const missing = listing.notes.filter((path) => !known.has(path));
	const readers = startReaders(archive, config, missing.length, listing.notes.length);
	const effects: ReadingEffects & Required<Pick<ReadingEffects, 'readAll'>> & Pick<Effects, 'topicsOf'> = {
		list: () => listing,
		read: (path) => readNoteFile(archive, path),
		readAll: async (paths) => {
			const report = (done: number) => progress?.(known.size + done, paths.length);
			const read = await readers.readAll(missing, report);
			missing.forEach((path, index) => {
				const one = read[index];
				if (one !== undefined) known.set(path, one);
			});
			return paths.flatMap((path) => known.get(path) ?? []);
		},
		topicsOf: readers.topicsOf,
		now: () => new Date().toISOString(),
	};
	return { effects, cache, done: () => void readers.close(), isCacheDamaged };
}

const noteIn = (reading: Reading) => ('note' in reading ? reading.note : []);

const isWhollyRead = ({ diagnostics }: Rows) => !diagnostics.some(({ code }) => notWhollyRead.has(code));
