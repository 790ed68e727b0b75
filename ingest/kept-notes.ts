import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writevSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { ArchiveNote } from './archive/note.ts';

/** A note as it was read, and the bytes that it is kept as. */
interface KeptNote {
	readonly note: ArchiveNote;
	readonly bytes: Uint8Array;
}

export interface KeptNotes {
	/** By path. */
	readonly notes: ReadonlyMap<string, KeptNote>;
	readonly isDamaged: boolean;
}

/** Writes notes into a file that takes the place of the last one when all are there. */
export interface NoteKeeper {
	/** Takes a note as `node:v8` serialises it. */
	readonly add: (bytes: Uint8Array) => void;
	readonly done: () => void;
	/** Leaves all as it was; after `done` it does nothing. */
	readonly abandon: () => void;
}

const headLength = 8;

/**
 * The notes of a file: a line with the stamp of the rules by which they were read, then each with its length and its
 * checksum before it, and in the end a zero and how many they are. None where they were read by other rules.
 */
export function loadNotes(file: string, stamp: string): KeptNotes {
	const notes = new Map<string, KeptNote>();
	let all: Buffer;
	try {
		all = readFileSync(file);
	} catch {
		return { notes, isDamaged: false };
	}
	const damaged = { notes: new Map<never, never>(), isDamaged: true };
	const line = all.indexOf('\n');
	if (line < 0) return damaged;
	if (all.toString('latin1', 0, line) !== stamp) return { notes, isDamaged: false };
	for (let at = line + 1; at + headLength <= all.length;) {
		const [length, checksum] = [all.readUInt32LE(at), all.readUInt32LE(at + 4)];
		at += headLength;
		if (length === 0) return checksum === notes.size ? { notes, isDamaged: false } : damaged;
		const bytes = all.subarray(at, (at += length));
		if (bytes.length < length || crc32(bytes) !== checksum) return damaged;
		const note = deserialize(bytes) as ArchiveNote;
		notes.set(note.path, { note, bytes });
	}
	return damaged;
}

/** Begins to keep notes. What cannot be kept is not there for the next run: nothing of it throws. */
export function keepNotes(file: string, stamp: string, whenDone: () => void): NoteKeeper {
	const next = `${file}.${String(process.pid)}`;
	let count = 0;
	let handle: number | null = null;
	const end = () => {
		if (handle !== null) closeSync(handle);
		handle = null;
	};
	const removed = (...files: string[]) => {
		for (const made of files) rmSync(made, { force: true });
	};
	const attempt = (step: () => void) => {
		try {
			step();
		} catch {
			try {
				end();
				removed(next, file);
			} catch {
				// It stays as it was: what it says of itself tells whether it is of use.
			}
		}
	};
	const write = (to: number, length: number, checksum: number, bytes: Uint8Array) => {
		const head = Buffer.alloc(headLength);
		head.writeUInt32LE(length, 0);
		head.writeUInt32LE(checksum, 4);
		if (writevSync(to, [head, bytes]) < headLength + bytes.length) throw new RangeError('the disk is full');
	};
	attempt(() => {
		mkdirSync(dirname(file), { recursive: true });
		handle = openSync(next, 'w');
		writevSync(handle, [Buffer.from(`${stamp}\n`)]);
	});
	return {
		add: (bytes) => {
			attempt(() => {
				if (handle === null) return;
				count++;
				write(handle, bytes.length, crc32(bytes), bytes);
			});
		},
		done: () => {
			attempt(() => {
				if (handle === null) return;
				write(handle, 0, count, Buffer.alloc(0));
				end();
				renameSync(next, file);
				whenDone();
			});
		},
		abandon: () => {
			attempt(() => {
				if (handle === null) return;
				end();
				removed(next);
			});
		},
	};
}
