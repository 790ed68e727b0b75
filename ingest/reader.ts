import { parentPort, workerData } from 'node:worker_threads';
import { readingOf, unreadable } from './archive/note.ts';
import { readNoteFile } from './disk.ts';
import type { ReaderData, ReaderRequest, ReaderResponse } from './readers.ts';

/** A thread that reads the notes it is asked for. */
const { archive, config } = workerData as ReaderData;

parentPort?.on('message', ({ from, paths }: ReaderRequest) => {
	const readings = paths.map((path) => {
		try {
			return readingOf(path, readNoteFile(archive, path), config);
		} catch (error) {
			return unreadable(path, error);
		}
	});
	parentPort?.postMessage({ from, readings } satisfies ReaderResponse);
});
