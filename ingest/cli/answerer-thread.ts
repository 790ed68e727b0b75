import { parentPort } from 'node:worker_threads';
import { sha256 } from '../disk.ts';
import { buffersOf, withAnswers, type Dataset } from '../tables/dataset.ts';
import { storedAnswers } from './answers.ts';

/** A thread that adds to a dataset what pages show of it while nothing is filtered. */
parentPort?.on('message', (dataset: Dataset) => void answer(dataset));

async function answer(dataset: Dataset): Promise<void> {
	const answered = await withAnswers(dataset, await storedAnswers(dataset), sha256);
	parentPort?.postMessage(answered, buffersOf(answered));
}
