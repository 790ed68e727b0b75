import { parentPort, workerData } from 'node:worker_threads';
import { makeTables, type TablesMade, type TablesTask } from './make-tables.ts';
import { buffersOf } from './tables/dataset.ts';

/** What the thread tells: how many notes are read, and in the end what it made. */
export type TablesMessage = { readonly done: number; readonly total: number } | { readonly made: TablesMade };

const tell = (message: TablesMessage, handedOver: ArrayBuffer[] = []) => {
	parentPort?.postMessage(message, handedOver);
};

/** A thread that makes the tables of one archive: what it needs for that is given back when it ends. */
const made = await makeTables(workerData as TablesTask, (done, total) => {
	tell({ done, total });
});
tell({ made }, buffersOf(made.dataset));
