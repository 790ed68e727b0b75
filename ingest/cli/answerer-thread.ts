import { parentPort } from 'node:worker_threads';
import type { Dataset } from '../tables/dataset.ts';
import { storedAnswers } from './answers.ts';
import { startDuckDbInNode } from './duckdb-in-node.ts';

/** A thread that starts its engine at once, and answers what pages show of the datasets that it is sent. */
const warm = startDuckDbInNode();
parentPort?.on('message', (dataset: Dataset) => void answer(dataset));

async function answer(dataset: Dataset): Promise<void> {
	await (await warm).close();
	parentPort?.postMessage(await storedAnswers(dataset));
}
