import { parentPort, workerData } from 'node:worker_threads';
import { readingOf, unreadable } from './archive/note.ts';
import { readNoteFile } from './disk.ts';
import type { ReaderData, ReaderRequest, ReaderResponse } from './readers.ts';

/** A thread that reads the notes it is asked for, and in the end finds the topics of all. */
const { archive, config } = workerData as ReaderData;

async function answerTo(request: ReaderRequest): Promise<ReaderResponse> {
	if ('sources' in request) {
		const { topicTables } = await import('./archive/topics.ts');
		return topicTables(request.sources, config);
	}
	const readings = request.paths.map((path) => {
		try {
			return readingOf(path, readNoteFile(archive, path), config);
		} catch (error) {
			return unreadable(path, error);
		}
	});
	return { from: request.from, readings };
}

parentPort?.on('message', (request: ReaderRequest) => {
	void answerTo(request).then((answer) => parentPort?.postMessage(answer));
});
