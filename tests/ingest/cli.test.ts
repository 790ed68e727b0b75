import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableFromIPC } from 'apache-arrow';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesOf, tables, type Manifest } from '#ingest/schema.ts';
import { defaultViews } from '#lib/stored/default-views.ts';
import { datasetFrom, weekly } from './archive-of.ts';

const cli = fileURLToPath(new URL('../../dist/syncline.js', import.meta.url));
const example = fileURLToPath(new URL('../../ingest/example/notes', import.meta.url));

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'syncline-cli-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
		cwd: folder,
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
};
const write = (path: string, content: string | Uint8Array = '# Core 2024-01-01\n\n## Notes\n- Hello\n') => {
	mkdirSync(join(folder, path, '..'), { recursive: true });
	writeFileSync(join(folder, path), content);
};
const manifest = (out = 'out') =>
	JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8')) as Manifest;
const rowsOf = (table: keyof typeof tables) =>
	tableFromIPC(readFileSync(join(folder, 'out', manifest().tables[table].file)))
		.toArray()
		.map((row: { toJSON(): Record<string, unknown> }) => row.toJSON());

describe('syncline ingest', () => {
	test('writes every table, and prints one line', () => {
		const { status, stdout, stderr } = run('ingest', example, '--out', 'out');
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(
			/^Read \d+ notes, \d+ meetings, .*\d+ blockers, .* in [\d.]+ s\. Written to out\n$/u,
		);
		for (const name of Object.keys(tables) as (keyof typeof tables)[]) {
			expect(rowsOf(name), name).toHaveLength(manifest().tables[name].rows);
			expect(manifest().tables[name].rows, name).toBeGreaterThan(0);
		}
		for (const { file, bytes } of filesOf(manifest()))
			expect(readFileSync(join(folder, 'out', file)), file).toHaveLength(bytes);
		expect(Object.keys(manifest().answers ?? {})).toEqual(Object.keys(defaultViews));
	});

	test('gives the same bytes again', () => {
		run('ingest', example, '--out', 'out');
		const { builtAt: _, ...first } = manifest();
		run('ingest', example, '--out', 'out2');
		expect(manifest('out2')).toMatchObject(first);
	});

	test('gives with several threads what one thread gives', async () => {
		const weeks = Array.from({ length: 150 }, (_, week) => ({
			ada: { Done: `Lamp ${String(week)}`, Blocked: `Crane ${String(week >> 2)}` },
		}));
		const archive = weekly('core', weeks);
		for (const [path, text] of Object.entries(archive)) write(`notes/${path}`, text);
		run('ingest', 'notes', '--out', 'out', '--no-answers');
		expect(manifest().tables).toEqual((await datasetFrom(archive)).manifest.tables);
	});

	const refused: readonly [name: string, prepare: () => void, message: RegExp][] = [
		['an archive that is missing', () => undefined, /there is no archive at notes/u],
		[
			'an archive that is a file',
			() => {
				write('notes', 'x');
			},
			/notes is not a folder/u,
		],
		[
			'an empty archive',
			() => {
				mkdirSync(join(folder, 'notes'));
			},
			/notes holds no Markdown notes/u,
		],
		[
			'an archive without notes',
			() => {
				write('notes/a.txt');
			},
			/notes holds no Markdown notes/u,
		],
		[
			'a damaged configuration',
			() => {
				write('notes/a.md');
				write('notes/syncline.config.json', '{\n  "name": 3\n}');
			},
			/syncline\.config\.json:2:11: name: expected a string, found a number/u,
		],
	];
	test.each(refused)('refuses %s in one line, with exit code 2', (_, prepare, message) => {
		prepare();
		const { status, stdout, stderr } = run('ingest', 'notes', '--out', 'out', '--no-answers');
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(message);
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
		expect(existsSync(join(folder, 'out'))).toBe(false);
	});

	test('refuses a configuration that is missing, and options it does not know', () => {
		write('notes/a.md');
		expect(run('ingest', 'notes', '--out', 'out', '--config', 'gone.json')).toMatchObject({ status: 2 });
		expect(run('ingest', 'notes', '--out', 'out', '--colour')).toMatchObject({ status: 2 });
		expect(run('ingest', 'notes')).toMatchObject({ status: 2 });
	});

	test('takes --config before the one in the archive', () => {
		write('notes/a.md');
		write('notes/syncline.config.json', '{ "name": "inside" }');
		write('other.json', '{ "name": "given" }');
		run('ingest', 'notes', '--out', 'out', '--no-answers');
		expect(manifest().archiveName).toBe('inside');
		run('ingest', 'notes', '--out', 'out', '--no-answers', '--config', 'other.json');
		expect(manifest().archiveName).toBe('given');
	});

	const bad: readonly [name: string, content: Uint8Array][] = [
		['binary', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256)],
		['wrongly encoded', Buffer.from('# Caf\xe9 2024-01-01\n\n- na\xefve\n', 'latin1')],
		['over-large', Buffer.alloc(3 * 1024 * 1024, '- a line that is long enough to be one\n')],
	];
	test.each(bad)('goes on after a %s file, and tells its path', (_, content) => {
		write('notes/2024-01-01--core.md');
		write('notes/2024-01-08--bad.md', content);
		expect(run('ingest', 'notes', '--out', 'out', '--no-answers')).toMatchObject({ status: 0, stderr: '' });
		expect(rowsOf('diagnostics').map((row) => row['note_path'])).toContain('2024-01-08--bad.md');
		expect(rowsOf('notes').map((row) => row['note_path'])).toContain('2024-01-01--core.md');
		expect(run('ingest', 'notes', '--out', 'out', '--no-answers', '--strict')).toMatchObject({ status: 1 });
	});

	test('leaves the old dataset where the new one cannot be written', () => {
		write('notes/a.md');
		write('out', 'a file in the way');
		const { status, stderr } = run('ingest', 'notes', '--out', 'out', '--no-answers');
		expect([status, stderr]).toEqual([
			3,
			expect.stringMatching(/^syncline: the dataset cannot be written to out \(\w+\)\n$/u),
		]);
		expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file in the way');
	});
});

describe('syncline check', () => {
	test('tells places that an editor can open, and ends with 0 where nothing is an error', () => {
		write('notes/2024/2024-01-01--core.md', '# Core 2024-01-02\n\n- Hello\n');
		const { status, stdout, stderr } = run('check', 'notes');
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toContain('\n  notes/2024/2024-01-01--core.md:1  The heading says 2024-01-02');
		expect(existsSync(join(folder, '.syncline'))).toBe(false);
	});

	test('ends with 1 where a note could not be read', () => {
		write('notes/2024-01-01--core.md');
		write('notes/2024-01-08--core.md', Uint8Array.of(35, 0, 0, 35));
		const { status, stdout } = run('check', 'notes');
		expect([status, /^binary \(1 error\)/mu.test(stdout)]).toEqual([1, true]);
	});

	test('refuses an archive that is missing, with exit code 2', () => {
		expect(run('check', 'gone')).toMatchObject({ status: 2, stdout: '' });
	});

	test('takes a configuration', () => {
		write('notes/a.md');
		write('team.json', '{ "nme": 1 }');
		expect(run('check', 'notes', '--config', 'team.json')).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('team.json:1:3') as string,
		});
	});
});

describe('syncline', () => {
	test('--help tells examples and exit codes', () => {
		const { status, stdout } = run('--help');
		expect(status).toBe(0);
		expect(stdout).toContain('Examples:');
		expect(stdout).toContain('Exit codes:');
		for (const command of ['ingest', 'build', 'check'])
			expect(stdout).toContain(`  syncline ${command} notes`);
	});

	test('refuses a port that is none', () => {
		expect(run('--port', 'http')).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('65535') as string,
		});
	});

	test('reads an archive, serves it until it is stopped, and ends cleanly', async () => {
		write('notes/2024-01-01--core.md');
		const child = spawn(process.execPath, [cli, 'notes', '--port', '0'], { cwd: folder });
		const address = await new Promise<string>((resolve, reject) => {
			let said = '';
			child.stdout.on('data', (chunk: Buffer) => {
				said += chunk.toString();
				const [url] = /http:\S+/u.exec(said) ?? [];
				if (url) resolve(url);
			});
			child.on('exit', () => {
				reject(new Error(said));
			});
		});
		const answer = await fetch(`${address}data/manifest.json`);
		const served = (await answer.json()) as Manifest;
		const page = await fetch(address);
		const ended = new Promise((resolve) => child.removeAllListeners('exit').on('exit', resolve));
		child.kill('SIGINT');
		expect([served.tables.notes.rows, page.status, await ended]).toEqual([1, 200, 0]);
	});
});
