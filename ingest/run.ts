import { basename, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reading } from './archive/note.ts';
import type { Cache } from './cache.ts';
import type { Config } from './config.ts';
import { holdsDataset, readNoteFile, sha256 } from './disk.ts';
import type { Answerer } from './cli/answerer.ts';
import type { Effects, Listing, Progress, ReadingEffects } from './pipeline.ts';
import { startReaders } from './readers.ts';
import type { Rows } from './schema.ts';
import type { Dataset } from './tables/dataset.ts';

/** An archive and how it is to be read. */
export interface Input {
	readonly archive: string;
	readonly listing: Listing;
	readonly config: Config;
	readonly cache: Cache | null;
	readonly progress: Progress | undefined;
	/** Answers what pages show while nothing is filtered; null leaves that to the pages' engine. */
	readonly answers: { readonly version: string; readonly start: () => Answerer } | null;
}

/** What came of an archive; `dataset` is null where the one that lies at `out` is of the same notes. */
export interface Made {
	readonly dataset: Dataset | null;
	/** Rows by table. */
	readonly counts: Readonly<Record<string, number>>;
	readonly isWhollyRead: boolean;
	/** The cache could not be used. */
	readonly isCacheDamaged: boolean;
}

export interface MakeOptions {
	/** The folder that may hold the dataset of the last run. */
	readonly out: string | null;
	readonly withoutTexts: boolean;
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

/** Makes the dataset of an archive; what was read of unchanged notes is taken from the cache. */
export async function make(input: Input, { out, withoutTexts }: MakeOptions): Promise<Made> {
	const { archive, listing, config, cache, answers } = input;
	const archiveName = basename(resolve(archive));
	const hashes = cache === null ? null : hashesOf(archive, listing);
	const asked = sha256(
		new TextEncoder().encode(
			JSON.stringify([archiveName, withoutTexts, answers?.version, listing.skipped, [...(hashes ?? [])]]),
		),
	);
	const last = cache?.lastRun ?? null;
	if (last?.input === asked && out !== null && holdsDataset(out, last.hash))
		return { dataset: null, counts: last.counts, isWhollyRead: last.isWhollyRead, isCacheDamaged: false };

	const answerer = answers?.start();
	const { effects, done, isCacheDamaged } = reading(input, hashes);
	const { ingest } = await import('./pipeline.ts');
	let keeping: Promise<void> | undefined;
	const { rows, ...dataset } = await ingest(config, {
		...effects,
		// The notes are kept while other threads are waited for.
		readAll: async (...notes) => {
			const readings = await effects.readAll(...notes);
			keeping = nextTurn().then(() => cache?.keepNotes(readings.flatMap(noteIn)));
			return readings;
		},
		archiveName,
		sha256,
		withoutTexts,
		...(answerer === undefined ? {} : { answers: answerer.of }),
	}).finally(() => {
		done();
		void answerer?.close();
	});
	const told = { counts: countsOf(rows), isWhollyRead: isWhollyRead(rows) };
	const dependsOnDay = rows.diagnostics.some(({ code }) => code === 'far-future');
	await keeping;
	cache?.keepRun({ ...told, input: dependsOnDay ? '' : asked, hash: dataset.hash });
	return { ...told, dataset, isCacheDamaged };
}

/** What reading needs from the world. */
export function reading(
	{ archive, listing, config, cache, progress }: Input,
	hashes: ReadonlyMap<string, string> | null = null,
) {
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
	return { effects, done: () => void readers.close(), isCacheDamaged };
}

const noteIn = (reading: Reading) => ('note' in reading ? reading.note : []);

function hashesOf(archive: string, { notes }: Listing): Map<string, string> {
	return new Map(
		notes.flatMap((path): [string, string][] => {
			try {
				return [[path, readNoteFile(archive, path).sha256]];
			} catch {
				return [];
			}
		}),
	);
}

const countsOf = (rows: Rows) =>
	Object.fromEntries(Object.entries(rows).map(([table, { length }]) => [table, length]));

const isWhollyRead = ({ diagnostics }: Rows) => !diagnostics.some(({ code }) => notWhollyRead.has(code));
