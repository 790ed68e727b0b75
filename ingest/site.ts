import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { writeDataset } from './disk.ts';
import type { Dataset } from './tables/dataset.ts';

/** Lists what a build wrote, so that the next one removes that and nothing else. */
const listName = '.syncline-build';

/** Tells whether a site may be written there: the folder is missing, empty, or a former build. */
export function mayHoldSite(out: string): boolean {
	const stats = statSync(out, { throwIfNoEntry: false });
	if (!stats) return true;
	return stats.isDirectory() && (existsSync(join(out, listName)) || readdirSync(out).length === 0);
}

/**
 * Writes the built pages and a dataset at `data/` into a folder. Of a former build nothing stays, so that no text
 * does that is now left out; what else lies in the folder is not touched.
 */
export function writeSite(out: string, pages: string, dataset: Dataset): void {
	mkdirSync(out, { recursive: true });
	removeFormer(out);
	const files = filesIn(pages);
	const tables = dataset.files.map(({ name }) => join('data', dataset.hash, name));
	const written = [...files, join('data', 'manifest.json'), ...tables].map((file) =>
		file.split(sep).join('/'),
	);
	writeFileSync(join(out, listName), written.map((file) => `${file}\n`).join(''));
	for (const file of files) {
		mkdirSync(dirname(join(out, file)), { recursive: true });
		copyFileSync(join(pages, file), join(out, file));
	}
	writeDataset(join(out, 'data'), dataset);
}

const filesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
		.sort();

function removeFormer(out: string) {
	const list = join(out, listName);
	if (!existsSync(list)) return;
	const files = readFileSync(list, 'utf8')
		.split('\n')
		.map((file) => resolve(out, file))
		.filter((file) => file.startsWith(resolve(out) + sep));
	for (const file of files) rmSync(file, { force: true });
	const folders = new Set(files.flatMap((file) => foldersOf(file, resolve(out))));
	for (const folder of [...folders].sort((a, b) => b.length - a.length)) removeIfEmpty(folder);
}

function foldersOf(file: string, root: string): string[] {
	const folders: string[] = [];
	for (let folder = dirname(file); folder.startsWith(root + sep); folder = dirname(folder))
		folders.push(folder);
	return folders;
}

function removeIfEmpty(folder: string) {
	if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
