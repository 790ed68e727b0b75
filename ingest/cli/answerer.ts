import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { buffersOf, type Dataset } from '../tables/dataset.ts';

/** A thread that answers what pages show while nothing is filtered. */
export interface Answerer {
	/** The dataset with the answers; the one that was given is handed over. */
	readonly answered: (dataset: Dataset) => Promise<Dataset>;
	readonly close: () => Promise<unknown>;
}

/** Most of what it needs is the engine's own memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 32 };

/** Starts it: its code is loaded while notes are read, its engine started when there is a dataset to be asked. */
export function startAnswerer(): Answerer {
	const worker = new Worker(join(dirname(fileURLToPath(import.meta.url)), 'answerer.js'), {
		resourceLimits,
	});
	const failed = new Promise<never>((_, reject) => worker.once('error', reject));
	failed.catch(() => undefined);
	return {
		async answered(dataset) {
			const done = once(worker, 'message') as Promise<[Dataset]>;
			worker.postMessage(dataset, buffersOf(dataset));
			const [answered] = await Promise.race([done, failed]);
			return answered;
		},
		close: () => worker.terminate(),
	};
}
