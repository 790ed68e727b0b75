import { buffersOf, type Dataset } from '../tables/dataset.ts';
import { nextMessage, startWorker } from '../worker.ts';

/** A thread that answers what pages show while nothing is filtered. */
export interface Answerer {
	/** The dataset with the answers; the one that was given is handed over. */
	readonly answered: (dataset: Dataset) => Promise<Dataset>;
	readonly close: () => Promise<unknown>;
}

/** Most of what it needs is the engine's own memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/** Starts it: its code is loaded while notes are read, its engine started when there is a dataset to be asked. */
export function startAnswerer(): Answerer {
	const answerer = startWorker('answerer', { resourceLimits });
	return {
		answered(dataset) {
			answerer.worker.postMessage(dataset, buffersOf(dataset));
			return nextMessage<Dataset>(answerer);
		},
		close: () => answerer.worker.terminate(),
	};
}
