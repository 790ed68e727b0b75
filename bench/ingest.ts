import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report, type Measured } from './report.ts';

/** Cold ingest against parsing alone, each a process of its own, in turns. */
export function benchIngest(root: string, archive: string, config: string | null, runs: number): void {
	const out = mkdtempSync(join(tmpdir(), 'syncline-bench-'));
	const ingest = [join(root, 'dist/syncline.js'), 'ingest', archive, '--out', join(out, 'dataset')];
	const commands = {
		ingest: config === null ? ingest : [...ingest, '--config', config],
		'remark-parse alone': [join(root, 'bench/parse.js'), archive],
	};
	const measured: Measured[] = Object.keys(commands).map((name) => ({ name, milliseconds: [] }));
	for (let run = 0; run < runs; run++)
		for (const [index, args] of Object.values(commands).entries())
			measured[index]?.milliseconds.push(timed(args, root));
	rmSync(out, { recursive: true, force: true });
	report(`Cold ingest of ${archive}`, measured);
}

function timed(args: readonly string[], cwd: string): number {
	const started = performance.now();
	const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stderr}`);
	return performance.now() - started;
}
