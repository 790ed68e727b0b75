import {
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from './config.ts';
import { sha256 } from './disk.ts';
import { keepNotes, loadNotes, type KeptNotes, type NoteKeeper } from './kept-notes.ts';

/** What was made of an archive the last time. */
interface LastRun {
	/** What it was made of: the hash of all notes, and of what else matters. */
	readonly input: string;
	/** The dataset's. */
	readonly hash: string;
	readonly counts: Readonly<Record<string, number>>;
	readonly isWhollyRead: boolean;
}

/** What is kept of an archive between runs, where no server looks. */
export interface Cache {
	readonly lastRun: LastRun | null;
	/** The notes as they were read; none where they were read by other rules. */
	readonly notes: () => KeptNotes;
	/** Begins to keep the notes as they are read now; where they cannot be written the next run reads all. */
	readonly keepNotes: () => NoteKeeper;
	/** Keeps what was made now. */
	readonly keepRun: (run: LastRun) => void;
}

const mostArchives = 8;
const ending = '.readings';

/** A folder of caches, and what tells one reader's rules from another's. */
export interface CachePlace {
	readonly folder: string;
	readonly version: string;
}

/** The cache of an archive. */
export function openCache({ folder, version }: CachePlace, archive: string, config: Config): Cache {
	const name = sha256(encode(realpathSync(archive))).slice(0, 16);
	const [readings, run] = [join(folder, name + ending), join(folder, `${name}.json`)];
	const stamp = sha256(encode(JSON.stringify([version, config])));
	return {
		lastRun: loadRun(run, stamp),
		notes: () => loadNotes(readings, stamp),
		keepNotes: () =>
			keepNotes(readings, stamp, () => {
				removeOldest(folder);
			}),
		keepRun: (made) => {
			try {
				write(run, encode(JSON.stringify({ ...made, stamp })));
			} catch {
				// What cannot be kept is not there for the next run.
			}
		},
	};
}

function loadRun(file: string, stamp: string): LastRun | null {
	try {
		const run = JSON.parse(readFileSync(file, 'utf8')) as LastRun & { readonly stamp: string };
		return run.stamp === stamp ? run : null;
	} catch {
		return null;
	}
}

function write(file: string, bytes: Uint8Array): void {
	mkdirSync(dirname(file), { recursive: true });
	const next = `${file}.${String(process.pid)}`;
	writeFileSync(next, bytes);
	renameSync(next, file);
}

function removeOldest(folder: string): void {
	const files = readdirSync(folder)
		.filter((name) => name.endsWith(ending))
		.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
		.sort((a, b) => b.time - a.time);
	for (const { name } of files.slice(mostArchives))
		for (const file of [name, name.replace(ending, '.json')]) rmSync(join(folder, file), { force: true });
}

const encode = (text: string) => new TextEncoder().encode(text);
