import { basename, resolve } from 'node:path';
import type { Reading } from './archive/note.ts';
import { openCache, type CachePlace } from './cache.ts';
import type { Config } from './config.ts';
import { readNoteFile, sha256 } from './disk.ts';
import { ingest, type Effects, type Listing, type Progress, type ReadingEffects } from './pipeline.ts';
import { startReaders } from './readers.ts';
import type { Dataset } from './tables/dataset.ts';

/** An archive to be read. */
export interface ReadTask {
	readonly archive: string;
	readonly listing: Listing;
	readonly config: Config;
	/** Where what was read of unchanged notes is kept. */
	readonly cache: CachePlace | null;
	/** SHA-256 of the notes by path, where they are kept. */
	readonly hashes: ReadonlyMap<string, string> | null;
}

/** Tables to be made of an archive. */
export interface TablesTask extends ReadTask {
	readonly withoutTexts: boolean;
}

/** What came of an archive's notes. */
export interface TablesMade {
	readonly dataset: Dataset;
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
	const { archive, config, withoutTexts } = task;
	const { effects, isCacheDamaged, close } = reading(task, progress);
	try {
		const { diagnostics, ...dataset } = await ingest(config, {
			...effects,
			archiveName: basename(resolve(archive)),
			sha256,
			withoutTexts,
		});
		return {
			dataset,
			isWhollyRead: !diagnostics.some(({ code }) => notWhollyRead.has(code)),
			isCacheDamaged: isCacheDamaged(),
			dependsOnDay: diagnostics.some(({ code }) => code === 'far-future'),
		};
	} finally {
		close();
	}
}

/** What reading needs from the world. */
export function reading(
	{ archive, listing, config, cache: place, hashes }: ReadTask,
	progress: Progress | undefined,
) {
	const cache = place && openCache(place, archive, config);
	const readers = startReaders(archive, config, listing.notes.length);
	let isDamaged = false;
	/** All that is not known is read, and kept with what is known. */
	const readAll = async (paths: readonly string[]): Promise<Reading[]> => {
		const kept = cache?.notes();
		isDamaged = kept?.isDamaged === true;
		const known = new Map(
			[...(kept?.notes ?? [])].filter(([path, { note }]) => note.sha256 === hashes?.get(path)),
		);
		const missing = paths.filter((path) => !known.has(path));
		const isKept = missing.length === 0 && known.size === kept?.notes.size;
		const keeper = isKept ? undefined : cache?.keepNotes();
		try {
			const report = (done: number) => progress?.(known.size + done, paths.length);
			const read = await readers.readAll(missing, { report, keep: keeper?.add });
			for (const { bytes } of known.values()) keeper?.add(bytes);
			keeper?.done();
			let nth = 0;
			return paths.flatMap((path) => known.get(path) ?? read[nth++] ?? []);
		} finally {
			keeper?.abandon();
		}
	};
	const effects: ReadingEffects & Pick<Effects, 'topicsOf'> = {
		list: () => listing,
		read: (path) => readNoteFile(archive, path),
		readAll,
		...(readers.topicsOf === undefined ? {} : { topicsOf: readers.topicsOf }),
		now: () => new Date().toISOString(),
	};
	return { effects, isCacheDamaged: () => isDamaged, close: () => void readers.close() };
}
