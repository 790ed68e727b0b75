import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listNotes } from '../ingest/disk.ts';
import { report, type Measured } from './report.ts';

/**
 * Ingest in processes of their own, in turns with parsing alone: of everything, with nothing changed since, and with
 * one note changed.
 */
export function benchIngest(root: string, archive: string, config: string | null, runs: number): void {
	const folder = mkdtempSync(join(tmpdir(), 'syncline-bench-'));
	const notes = join(folder, 'notes');
	cpSync(archive, notes, { recursive: true, mode: 0 });
	const [edited = ''] = listNotes(notes).notes.slice(-1);
	const ingest = [join(root, 'dist/syncline.js'), 'ingest', notes, '--out', 'dataset'];
	const args = config === null ? ingest : [...ingest, '--config', resolve(config)];
	const names = ['all notes', 'nothing changed', 'one note changed', 'remark-parse alone'];
	const measured = names.map((name): Measured => ({ name, milliseconds: [] }));
	for (let run = 0; run < runs; run++) {
		for (const made of ['dataset', '.syncline']) rmSync(join(folder, made), { recursive: true, force: true });
		const times = [timed(args, folder), timed(args, folder)];
		appendFileSync(join(notes, edited), `- another line ${String(run)}\n`);
		times.push(timed(args, folder), timed([join(root, 'bench/parse.js'), notes], root));
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
