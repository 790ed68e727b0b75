import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedArchive } from './generated.ts';

const sizes = [2500, 5000, 10_000, 20_000];

/** Time and most memory of reading the archive, and generated ones of several sizes, from nothing. */
export async function benchSize(root: string, archive: string, config: string | null): Promise<void> {
	const configured = config === null ? [] : ['--config', config];
	console.log('Reading, by the size of the archive');
	await read('the archive, tables', root, archive, ['--no-answers', ...configured]);
	await read('the archive', root, archive, configured);
	for (const notes of sizes) {
		const folder = generatedArchive(notes);
		const seconds = await read(`${String(notes)} notes, tables`, root, folder, ['--no-answers']);
		console.log(`    ${((1000 * seconds) / notes).toFixed(2)} ms a note`);
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Seconds that reading an archive took. */
async function read(
	name: string,
	root: string,
	archive: string,
	options: readonly string[],
): Promise<number> {
	const out = mkdtempSync(join(tmpdir(), 'syncline-bench-'));
	const entry = join(root, 'dist/syncline.js');
	const started = performance.now();
	const child = spawn(process.execPath, [entry, 'ingest', archive, '--out', out, '--no-cache', ...options], {
		stdio: 'ignore',
	});
	let kilobytes = 0;
	const watch = setInterval(() => (kilobytes = Math.max(kilobytes, mostKilobytes(child.pid))), 50);
	const [code] = (await once(child, 'exit')) as [number | null];
	clearInterval(watch);
	rmSync(out, { recursive: true, force: true });
	if (code !== 0) throw new Error(`Reading ${archive} ended with ${String(code)}`);
	const seconds = (performance.now() - started) / 1000;
	console.log(`  ${name.padEnd(20)} ${seconds.toFixed(1)} s, ${(kilobytes / 1024).toFixed(0)} MB`);
	return seconds;
}

/** The most memory that a process has held so far, as Linux tells it. */
function mostKilobytes(process: number | undefined): number {
	try {
		const status = readFileSync(`/proc/${String(process)}/status`, 'utf8');
		return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
	} catch {
		return 0;
	}
}
