import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listNotes } from '../ingest/disk.ts';
import { markdownDb } from './markdowndb.ts';
import { report, type Measured } from './report.ts';

/**
 * Ingest in processes of their own, in turns with parsing alone and with MarkdownDB: of everything, with nothing changed
 * since, and with one note changed; each with the answers that pages show first, and the tables only.
 */
export function benchIngest(root: string, archive: string, config: string | null, runs: number): void {
	const folder = mkdtempSync(join(tmpdir(), 'syncline-bench-'));
	const notes = join(folder, 'notes');
	cpSync(archive, notes, { recursive: true, mode: 0 });
	const [edited = ''] = listNotes(notes).notes.slice(-1);
	const ingest = [join(root, 'dist/syncline.js'), 'ingest', notes, '--out', 'dataset'];
	const args = config === null ? ingest : [...ingest, '--config', resolve(config)];
	const baseline = markdownDb(root);
	const names = [
		'all notes',
		'nothing changed',
		'one note changed',
		'tables of all notes',
		'tables, nothing changed',
		'tables, one note changed',
		...(baseline === null ? [] : ['MarkdownDB']),
		'remark-parse alone',
	];
	const measured = names.map((name): Measured => ({ name, milliseconds: [] }));
	let lines = 0;
	const ofAll = (options: readonly string[]) => {
		for (const made of ['dataset', '.syncline']) rmSync(join(folder, made), { recursive: true, force: true });
		const run = () => timed([...args, ...options], folder);
		const times = [run(), run()];
		appendFileSync(join(notes, edited), `- another line ${String(++lines)}\n`);
		return [...times, run()];
	};
	const ofBaseline = (entry: string) => {
		for (const made of ['markdown.db', '.markdowndb'])
			rmSync(join(folder, made), { recursive: true, force: true });
		return timed([entry, notes], folder);
	};
	for (let run = 0; run < runs; run++) {
		const times = [
			...ofAll([]),
			...ofAll(['--no-answers']),
			...(baseline === null ? [] : [ofBaseline(baseline)]),
			timed([join(root, 'bench/parse.js'), notes], root),
		];
		times.forEach((time, index) => measured[index]?.milliseconds.push(time));
	}
	rmSync(folder, { recursive: true, force: true });
	report(`Ingest of ${archive}`, measured);
}

function timed(args: readonly string[], cwd: string): number {
	const started = performance.now();
	const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stderr}`);
	return performance.now() - started;
}
