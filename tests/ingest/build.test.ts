import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableFromIPC } from 'apache-arrow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf, tables, type Manifest } from '#ingest/schema.ts';

const cli = fileURLToPath(new URL('../../dist/syncline.js', import.meta.url));
const pages = fileURLToPath(new URL('../../build', import.meta.url));

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'syncline-build-'));
	mkdirSync(join(folder, 'notes'));
	writeNote('2024-01-01--core.md', '# Core 2024-01-01\n\n## Notes\n- The heron is back\n');
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

const writeNote = (path: string, text: string) => {
	writeFileSync(join(folder, 'notes', path), text);
};
const build = (...options: readonly string[]) => buildWhole('--no-answers', ...options);
const buildWhole = (...options: readonly string[]) => {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[cli, 'build', 'notes', '--out', 'site', ...options],
		{ cwd: folder, encoding: 'utf8' },
	);
	return { status, stdout, stderr };
};
const files = (of: string) =>
	readdirSync(of, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(of.length + 1))
		.sort();
const site = () => join(folder, 'site');
const manifest = () => JSON.parse(readFileSync(join(site(), 'data/manifest.json'), 'utf8')) as Manifest;

test('a build is the pages with the dataset at data/, and says that it holds the notes', () => {
	const { status, stdout, stderr } = buildWhole();
	expect([status, stderr]).toEqual([0, '']);
	expect(stdout).toContain(
		'It holds the notes, with their full texts: whoever can open the site can read them.',
	);
	const written = files(site());
	expect(written).toEqual(expect.arrayContaining(files(pages)));
	const data = filesOf(manifest());
	for (const { file, bytes } of data) expect(readFileSync(join(site(), 'data', file))).toHaveLength(bytes);
	expect(written).toHaveLength(files(pages).length + data.length + 2);
});

test('no page names an address outside of its own folder', () => {
	build();
	const html = files(site()).filter((file) => file.endsWith('.html'));
	expect(html.length).toBeGreaterThan(0);
	const addresses = html.flatMap((file) =>
		[
			...readFileSync(join(site(), file), 'utf8').matchAll(
				/<(?:link|script|a)\b[^>]* (?:href|src)="([^"]+)"/gu,
			),
		].map(([, address]) => address),
	);
	expect(addresses.length).toBeGreaterThan(html.length);
	expect(addresses.filter((address) => !/^(?:\.{1,2}(?:\/|$)|[#?])/u.test(address ?? ''))).toEqual([]);
});

test('without texts, none is in it, not even of a build before', () => {
	build();
	const { status, stdout } = build('--without-texts');
	expect(status).toBe(0);
	expect(stdout).toContain(
		'It holds no full texts of the notes, but it names people and quotes single lines: whoever can open the site can read them.',
	);
	const { file, rows } = manifest().tables.note_texts;
	const table = tableFromIPC(readFileSync(join(site(), 'data', file)));
	expect([rows, table.numRows]).toEqual([0, 0]);
	expect(table.schema.fields.map(({ name }) => name)).toEqual(Object.keys(tables.note_texts.columns));
	const holding = files(site()).filter((name) => readFileSync(join(site(), name)).includes('## Notes'));
	expect(holding).toEqual([]);
});

test('what somebody else put into the folder of a build stays, what the build wrote goes', () => {
	build();
	const [former] = manifest().tables.notes.file.split('/');
	writeFileSync(join(site(), 'CNAME'), 'notes.example.org');
	writeNote('2024-01-08--core.md', '# Core 2024-01-08\n\n## Notes\n- The heron left\n');
	expect(build().status).toBe(0);
	expect(readFileSync(join(site(), 'CNAME'), 'utf8')).toBe('notes.example.org');
	expect(existsSync(join(site(), 'data', former ?? ''))).toBe(false);
	expect(manifest().tables.notes.rows).toBe(2);
});

test('a folder with something else in it is refused and left as it is', () => {
	mkdirSync(site());
	writeFileSync(join(site(), 'thesis.txt'), 'ten years');
	const { status, stdout, stderr } = build();
	expect([status, stdout]).toEqual([2, '']);
	expect(stderr).toBe(
		'syncline: site holds something that no former build wrote: give a new or an empty folder\n',
	);
	expect(files(site())).toEqual(['thesis.txt']);
});

test('a folder that cannot be made is told in one line', () => {
	writeFileSync(join(folder, 'file'), '');
	const { status, stderr } = build('--out', 'file/site');
	expect([status, stderr]).toEqual([3, 'syncline: the site cannot be written to file/site (ENOTDIR)\n']);
});
