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
import { deserialize, serialize } from 'node:v8';
import type { ArchiveNote } from './archive/note.ts';
import type { Config } from './config.ts';
import { sha256 } from './disk.ts';

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
	/** The notes as they were read, by path; none where they were read by other rules. */
	readonly notes: () => { readonly read: ReadonlyMap<string, ArchiveNote>; readonly isDamaged: boolean };
	/** Keeps the notes as they were read now; where they cannot be written the next run reads all. */
	readonly keepNotes: (notes: readonly ArchiveNote[]) => void;
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
		notes: () => load(readings, stamp),
		keepNotes: (notes) => {
			orWithout(readings, () => {
				write(readings, sealed(stamp, serialize(notes)));
				removeOldest(folder);
			});
		},
		keepRun: (made) => {
			orWithout(run, () => {
				write(run, encode(JSON.stringify({ ...made, stamp })));
			});
		},
	};
}

/** What cannot be kept is not there for the next run. */
function orWithout(file: string, keep: () => void): void {
	try {
		keep();
	} catch {
		try {
			rmSync(file, { force: true });
		} catch {
			// It stays as it was: what it says of itself tells whether it is of use.
		}
	}
}

function loadRun(file: string, stamp: string): LastRun | null {
	try {
		const run = JSON.parse(readFileSync(file, 'utf8')) as LastRun & { readonly stamp: string };
		return run.stamp === stamp ? run : null;
	} catch {
		return null;
	}
}

function load(file: string, stamp: string): ReturnType<Cache['notes']> {
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch {
		return { read: new Map(), isDamaged: false };
	}
	const end = bytes.indexOf('\n');
	const [ofRules, hash] = bytes.subarray(0, Math.max(0, end)).toString().split(' ');
	const body = bytes.subarray(end + 1);
	if (end < 0 || hash !== sha256(body)) return { read: new Map(), isDamaged: true };
	if (ofRules !== stamp) return { read: new Map(), isDamaged: false };
	const notes = deserialize(body) as ArchiveNote[];
	return { read: new Map(notes.map((note) => [note.path, note])), isDamaged: false };
}

/** A line with the stamp of the rules and the hash of what follows. */
const sealed = (stamp: string, body: Uint8Array) =>
	Buffer.concat([encode(`${stamp} ${sha256(body)}\n`), body]);

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
