import { parentPort, workerData } from 'node:worker_threads';
import { serialize } from 'node:v8';
import { readHere, type ReaderData, type ReaderRequest, type SentReading } from './readers.ts';

/** A thread that reads the notes it is asked for, and in the end finds the topics of all, which ends it. */
const { archive, config } = workerData as ReaderData;

async function answer(request: ReaderRequest): Promise<void> {
	if ('sources' in request) {
		const { topicTables } = await import('./archive/topics.ts');
		parentPort?.postMessage(topicTables(request.sources, config));
		parentPort?.close();
		return;
	}
	const readings = request.paths.map(sent);
	const memory = readings.flatMap((reading) => ('problem' in reading ? [] : (reading.buffer as ArrayBuffer)));
	parentPort?.postMessage({ from: request.from, readings }, [...new Set(memory)]);
}

function sent(path: string): SentReading {
	const reading = readHere(archive, path, config);
	return 'problem' in reading ? reading : serialize(reading.note);
}

parentPort?.on('message', (request: ReaderRequest) => void answer(request));
