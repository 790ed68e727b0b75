import ChecksumWorker from './checksum.worker.ts?worker';
import { sha256 } from './sha-256.ts';

/** Bytes with their checksum. */
export interface Summed {
	/** Those that were given, which may lie elsewhere now. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Hexadecimal; null where there is nothing to work it out with. */
	readonly sha256: string | null;
}

/** A browser hashes so many bytes within a frame; it does so where it is asked, whatever it promises. */
const withinAFrame = 8 * 1024 * 1024;

/**
 * Works out the SHA-256 of bytes, in a thread of its own where the page would stand still meanwhile: they are handed over
 * to it then, so that only those that come back can be read.
 */
export async function summed(
	bytes: Uint8Array<ArrayBuffer>,
	start = () => new ChecksumWorker(),
): Promise<Summed> {
	const worker = bytes.length > withinAFrame && 'Worker' in globalThis ? await started(start) : null;
	if (worker === null) return { bytes, sha256: await sha256(bytes) };
	const answer = nextMessage(worker) as Promise<Summed>;
	worker.postMessage(bytes, [bytes.buffer]);
	return answer.finally(() => {
		worker.terminate();
	});
}

/** Null where it cannot be loaded. */
async function started(start: () => Worker): Promise<Worker | null> {
	const worker = start();
	return nextMessage(worker).then(
		() => worker,
		() => null,
	);
}

/** Rejects where the thread fails first. */
const nextMessage = (worker: Worker): Promise<unknown> =>
	new Promise((resolve, reject) => {
		worker.onmessage = ({ data }) => {
			resolve(data);
		};
		worker.onerror = ({ message }) => {
			reject(new Error(message || 'The thread that checks a table ended.'));
		};
	});
