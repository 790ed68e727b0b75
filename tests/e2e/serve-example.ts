import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the built site with the example archive. */
		example: string;
		/** The same with a folder of notes beside the checkout, or null where there is none. */
		beside: string | null;
	}
}

const besideArchive = '../shared/archive';
const besideConfig = '../shared/eval/archive.config.json';

/** Serves the built site, with the example archive, for all end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const work = await mkdtemp(join(tmpdir(), 'syncline-e2e-'));
	const example = await serve(['--out', join(work, 'example')]);
	const beside = existsSync(besideArchive)
		? await serve([besideArchive, '--config', besideConfig, '--out', join(work, 'beside')])
		: null;
	project.provide('example', example.address);
	project.provide('beside', beside?.address ?? null);
	return async () => {
		example.stop();
		beside?.stop();
		await rm(work, { recursive: true, force: true });
	};
}

/** Starts the command line as a user would; resolves with the address that it prints. */
function serve(args: string[]): Promise<{ address: string; stop: () => void }> {
	const child = spawn(process.execPath, ['dist/syncline.js', ...args, '--port', '0'], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	return new Promise((resolve, reject) => {
		let printed = '';
		child.stdout.on('data', (chunk: Buffer) => {
			printed += chunk.toString();
			const address = /http:\/\/\S+\//.exec(printed)?.[0];
			if (address) resolve({ address, stop: () => child.kill() });
		});
		child.on('exit', (code) => reject(new Error(`syncline ended with ${code} before it served: ${printed}`)));
	});
}
