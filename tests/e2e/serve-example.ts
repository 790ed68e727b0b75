import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../browser/serve.ts';

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
	const example = await serve('.', ['--out', join(work, 'example')]);
	const beside = existsSync(besideArchive)
		? await serve('.', [besideArchive, '--config', besideConfig, '--out', join(work, 'beside')])
		: null;
	project.provide('example', example.address);
	project.provide('beside', beside?.address ?? null);
	return async () => {
		example.stop();
		beside?.stop();
		await rm(work, { recursive: true, force: true });
	};
}
