import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a thread of a file that is built beside this one: `reader` of `reader.js`. */
export function startWorker(entry: string, options: WorkerOptions): Worker {
	return new Worker(join(dirname(fileURLToPath(import.meta.url)), `${entry}.js`), options);
}
