import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread whose end nobody misses. */
export interface WatchedWorker {
	readonly worker: Worker;
	/** Rejects with the error that ends it, or with one that says that it has ended; never resolves. */
	readonly ended: Promise<never>;
}

/** Starts a thread of a file that is built beside this one: `reader` of `reader.js`. */
export function startWorker(entry: string, options: WorkerOptions): WatchedWorker {
	return watched(new Worker(join(dirname(fileURLToPath(import.meta.url)), `${entry}.js`), options));
}

/** Watches a thread from its start on. */
export function watched(worker: Worker): WatchedWorker {
	const ended = new Promise<never>((_, reject) => {
		worker.once('error', reject);
		worker.once('messageerror', reject);
		worker.once('exit', (code) => {
			reject(new Error(`A thread ended early, with code ${code}.`));
		});
	});
	ended.catch(() => undefined);
	return { worker, ended };
}

/** The next message of a thread; rejects where it ends without one. */
export function nextMessage<T>({ worker, ended }: WatchedWorker): Promise<T> {
	return new Promise((resolve, reject) => {
		worker.once('message', resolve);
		ended.catch(reject);
	});
}
