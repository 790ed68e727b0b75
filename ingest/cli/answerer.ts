import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answers, Dataset } from '../tables/dataset.ts';

/** A thread that answers what pages show while nothing is filtered. */
export interface Answerer {
	readonly of: (dataset: Dataset) => Promise<Answers>;
	readonly close: () => Promise<unknown>;
}

/** Starts it, so that its engine starts while notes are read. */
export function startAnswerer(): Answerer {
	const worker = new Worker(join(dirname(fileURLToPath(import.meta.url)), 'answerer.js'));
	const failed = new Promise<never>((_, reject) => worker.once('error', reject));
	failed.catch(() => undefined);
	return {
		async of(dataset) {
			const answered = once(worker, 'message') as Promise<[Answers]>;
			worker.postMessage(dataset);
			const [answers] = await Promise.race([answered, failed]);
			return answers;
		},
		close: () => worker.terminate(),
	};
}
