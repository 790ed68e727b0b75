import { once } from 'node:events';
import { buffersOf, type Dataset } from '../tables/dataset.ts';
import { startWorker } from '../worker.ts';

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
	const worker = startWorker('answerer', { resourceLimits });
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
