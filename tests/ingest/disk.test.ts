import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { largestRead, listNotes, readNoteFile, sha256, writeDataset } from '#ingest/disk.ts';
import type { Manifest, Rows } from '#ingest/schema.ts';
import { tables } from '#ingest/schema.ts';
import type { Dataset } from '#ingest/tables/dataset.ts';
import { datasetOf } from '../fixtures/dataset/dataset-of.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'syncline-disk-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

const write = (path: string, text = '# A note\n') => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
};

describe('listNotes', () => {
	test('finds Markdown at any depth, in one order', () => {
		for (const path of ['b.md', 'B.md', 'a/z.markdown', 'a/b/c.MD', 'a.txt', 'readme']) write(path);
		expect(listNotes(folder).notes).toEqual(['B.md', 'a/b/c.MD', 'a/z.markdown', 'b.md']);
	});

	test('leaves hidden folders and node_modules out', () => {
		for (const path of ['.git/a.md', 'node_modules/b/c.md', '.hidden.md', 'd.md']) write(path);
		expect(listNotes(folder).notes).toEqual(['.hidden.md', 'd.md']);
	});

	test('follows no link: out of the archive, in a loop, or to nowhere', () => {
		write('inside/a.md');
		const outside = mkdtempSync(join(tmpdir(), 'syncline-outside-'));
		writeFileSync(join(outside, 'secret.md'), 'not ours');
		symlinkSync(outside, join(folder, 'out'));
		symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'));
		symlinkSync(folder, join(folder, 'inside/loop'));
		symlinkSync(join(folder, 'gone.md'), join(folder, 'dangling.md'));
		const { notes, skipped } = listNotes(folder);
		rmSync(outside, { recursive: true });
		expect(notes).toEqual(['inside/a.md']);
		expect(skipped.map(({ path }) => path).sort()).toEqual(['dangling.md', 'out', 'secret.md']);
	});

	test('lists an archive that is itself a link', () => {
		write('real/a.md');
		symlinkSync(join(folder, 'real'), join(folder, 'link'));
		expect(listNotes(join(folder, 'link')).notes).toEqual(['a.md']);
	});
});

describe('readNoteFile', () => {
	test('gives the bytes, their number and their hash', () => {
		write('a.md', 'Grüße');
		expect(readNoteFile(folder, 'a.md')).toEqual({
			bytes: Buffer.from('Grüße'),
			size: 7,
			sha256: sha256(Buffer.from('Grüße')),
		});
	});

	test('reads only the beginning of a huge file, and hashes all of it', () => {
		const huge = Buffer.alloc(largestRead + 3 * 1024 * 1024, 'x');
		writeFileSync(join(folder, 'huge.md'), huge);
		const { bytes, size, sha256: hash } = readNoteFile(folder, 'huge.md');
		expect([bytes.length, size, hash]).toEqual([largestRead, huge.length, sha256(huge)]);
	});
});

describe('writeDataset', () => {
	const datasetNamed = (archiveName: string): Promise<Dataset> => {
		const empty = Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown as Rows;
		const notes = [{ note_path: `${archiveName}.md`, text: archiveName }];
		const effects = { sha256, now: () => '2024-05-06T07:08:09.000Z' };
		return datasetOf(archiveName, { ...empty, note_texts: notes }, effects);
	};
	const manifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
	const isWhole = () =>
		Object.values(manifest().tables).every(
			({ file, sha256: hash }) => sha256(readFileSync(join(folder, file))) === hash,
		);
	const folders = () => readdirSync(folder).filter((name) => name !== 'manifest.json');

	test('writes tables that fit their manifest', async () => {
		const dataset = await datasetNamed('first');
		writeDataset(folder, dataset);
		expect(manifest()).toEqual(dataset.manifest);
		expect(isWhole()).toBe(true);
	});

	test('keeps the dataset before, and removes the one before that', async () => {
		const [first, second, third] = await Promise.all(['first', 'second', 'third'].map(datasetNamed));
		for (const dataset of [first, second, third]) if (dataset) writeDataset(folder, dataset);
		expect(folders().sort()).toEqual([second?.hash, third?.hash].sort());
		expect(manifest().archiveName).toBe('third');
	});

	test('writes the same dataset again without taking it away', async () => {
		const dataset = await datasetNamed('same');
		writeDataset(folder, dataset);
		writeDataset(folder, dataset);
		expect(folders()).toEqual([dataset.hash]);
		expect(isWhole()).toBe(true);
	});

	test('removes what a crash left, and nothing of others', async () => {
		mkdirSync(join(folder, '.writing-abc-1'));
		write('mine.txt', 'keep me');
		writeDataset(folder, await datasetNamed('after'));
		expect(existsSync(join(folder, '.writing-abc-1'))).toBe(false);
		expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('keep me');
	});

	test('that fails half-way leaves the old one readable', async () => {
		writeDataset(folder, await datasetNamed('old'));
		const next = await datasetNamed('new');
		const full = {
			name: 'notes.arrow',
			get bytes(): Uint8Array {
				throw new Error('ENOSPC: no space left');
			},
		};
		expect(() => {
			writeDataset(folder, { ...next, files: [...next.files.slice(0, 3), full] });
		}).toThrow('ENOSPC');
		expect(manifest().archiveName).toBe('old');
		expect(isWhole()).toBe(true);
		expect(folders()).toHaveLength(1);
	});
});
