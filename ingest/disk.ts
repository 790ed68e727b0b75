import { createHash } from 'node:crypto';
import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	readSync,
	readdirSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
} from 'node:fs';
import type { Dirent } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { NoteFile } from './archive/note.ts';
import type { Listing } from './pipeline.ts';
import { filesOf, type Manifest } from './schema.ts';
import type { Dataset } from './tables/dataset.ts';

/** Beyond this size a file is no note; what is read of it suffices to say so. */
export const largestRead = 16 * 1024 * 1024;

/**
 * Lists the Markdown files of a folder and its subfolders, without hidden folders and `node_modules`. Links are not
 * followed: what they lead to lies in the archive and is listed there, or does not belong to it.
 */
export function listNotes(archive: string): Listing {
	const root = realpathSync(archive);
	const notes: string[] = [];
	const skipped: { path: string; reason: string }[] = [];
	const visit = (folder: string, prefix: string) => {
		for (const entry of entriesOf(folder, prefix, skipped)) {
			const path = prefix + entry.name;
			if (entry.isDirectory()) {
				if (!entry.name.startsWith('.') && entry.name !== 'node_modules')
					visit(join(folder, entry.name), `${path}/`);
			} else if (entry.isSymbolicLink()) {
				const reason = linkProblem(root, join(folder, entry.name));
				if (reason) skipped.push({ path, reason });
			} else if (entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name)) notes.push(path);
		}
	};
	visit(root, '');
	return { notes: notes.sort(byCodeUnit), skipped };
}

/** Reads one note; throws what the file system throws. */
export function readNoteFile(archive: string, path: string): NoteFile {
	const file = join(archive, path);
	const { size } = statSync(file);
	if (size <= largestRead) {
		const bytes = readFileSync(file);
		return { bytes, size: bytes.length, sha256: sha256(bytes) };
	}
	return beginning(file, size);
}

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes a dataset beside the current one and makes it current by one rename of `manifest.json`. Until then
 * readers see the old one, whose folder stays until the next write.
 */
export function writeDataset(out: string, { hash, files, manifest }: Dataset): void {
	mkdirSync(out, { recursive: true });
	const current = currentFolder(out);
	removeLeftovers(out, [hash, current]);
	const staging = join(out, `${stagingPrefix}${hash}-${String(process.pid)}`);
	try {
		if (hash !== current) {
			mkdirSync(staging);
			for (const { name, bytes } of files) writeDurably(join(staging, name), bytes);
			rmSync(join(out, hash), { recursive: true, force: true });
			renameSync(staging, join(out, hash));
		}
		const next = join(out, `${stagingPrefix}manifest-${String(process.pid)}.json`);
		writeDurably(next, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
		renameSync(next, join(out, 'manifest.json'));
		syncFolder(out);
	} catch (error) {
		rmSync(staging, { recursive: true, force: true });
		throw error;
	}
}

const stagingPrefix = '.writing-';

/** Whether a folder holds the dataset of a hash, with all its files. */
export function holdsDataset(out: string, hash: string): boolean {
	try {
		const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
		return filesOf(manifest).every(
			({ file, bytes }) => dirname(file) === hash && statSync(join(out, file)).size === bytes,
		);
	} catch {
		return false;
	}
}

/** The folder of the dataset that is current, as its manifest says; null where there is none. */
function currentFolder(out: string): string | null {
	try {
		const { tables } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Partial<Manifest>;
		return tables ? dirname(tables.notes.file) : null;
	} catch {
		return null;
	}
}

/** Removes datasets before the last and what a crash left, and nothing that is not a dataset's. */
function removeLeftovers(out: string, keep: readonly (string | null)[]) {
	for (const name of readdirSync(out))
		if (name.startsWith(stagingPrefix) || (/^[0-9a-f]{64}$/u.test(name) && !keep.includes(name)))
			rmSync(join(out, name), { recursive: true, force: true });
}

function writeDurably(file: string, bytes: Uint8Array) {
	const handle = openSync(file, 'w');
	try {
		for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

function syncFolder(folder: string) {
	const handle = openSync(folder, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

function beginning(file: string, size: number): NoteFile {
	const handle = openSync(file, 'r');
	try {
		const hash = createHash('sha256');
		const chunk = Buffer.alloc(1024 * 1024);
		const kept: Buffer[] = [];
		for (let at = 0, read = 0; (read = readSync(handle, chunk, 0, chunk.length, at)) > 0; at += read) {
			hash.update(chunk.subarray(0, read));
			if (at < largestRead) kept.push(Buffer.from(chunk.subarray(0, read)));
		}
		return { bytes: Buffer.concat(kept), size, sha256: hash.digest('hex') };
	} finally {
		closeSync(handle);
	}
}

function entriesOf(folder: string, prefix: string, skipped: { path: string; reason: string }[]): Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		skipped.push({ path: prefix, reason: `a folder that cannot be opened (${codeOf(error)})` });
		return [];
	}
}

function linkProblem(root: string, link: string): string | null {
	try {
		return isWithin(root, realpathSync(link)) ? null : 'a link out of the archive, not followed';
	} catch {
		return 'a link that leads nowhere';
	}
}

const isWithin = (root: string, path: string) =>
	path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The short name of a file system's error, such as `EACCES`. */
export const codeOf = (error: unknown) =>
	error instanceof Error && 'code' in error ? String(error.code) : String(error);
