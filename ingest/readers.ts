import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { readingOf, unreadable, type ArchiveNote, type Reading } from './archive/note.ts';
import type { TopicSources, TopicTables } from './archive/topics.ts';
import type { Config } from './config.ts';
import { readNoteFile } from './disk.ts';
import { nextMessage, startWorker, type WatchedWorker } from './worker.ts';

export interface ReaderData {
	readonly archive: string;
	readonly config: Config;
}
export type ReaderRequest =
	{ readonly from: number; readonly paths: readonly string[] } | { readonly sources: TopicSources };

interface ReadHandful {
	readonly from: number;
	readonly readings: readonly SentReading[];
}

/** A note as `node:v8` serialises it, or why it could not be read. */
export type SentReading = Uint8Array | Extract<Reading, { problem: unknown }>;

/** Threads that read an archive's notes, this one among them; each ends, and gives back its memory, once it has nothing left to do. */
export interface Readers {
	/** Reads notes in their order. */
	readonly readAll: (paths: readonly string[], told: Told) => Promise<readonly Reading[]>;
	/** Finds the topics in a thread that has nothing left to read; missing where there is but this one. */
	readonly topicsOf: ((sources: TopicSources) => Promise<TopicTables>) | undefined;
	readonly close: () => Promise<unknown>;
}

interface Told {
	/** How many are done. */
	readonly report: (done: number) => void;
	/** Each note that was read, as `node:v8` serialises it. */
	readonly keep?: ((bytes: Uint8Array) => void) | undefined;
}

const mostThreads = 4;
const worthAThread = 60;
const largestHandful = 6;
/** In the end a thread takes but this part of what is left, so that none is waited for. */
const endingShare = 1 / 20;
/** A thread that is done with one handful has the next at hand. */
const handfulsAhead = 2;

/** Where threads run. */
interface Machine {
	readonly cores: number;
	readonly start: typeof startWorker;
}

/** Starts a thread for an archive of so many notes, and as many more as there are notes to read. */
export function startReaders(
	archive: string,
	config: Config,
	notes: number,
	machine: Machine = { cores: availableParallelism(), start: startWorker },
): Readers {
	const most = Math.min(mostThreads, machine.cores) - 1;
	const workerData: ReaderData = { archive, config };
	const start = () => machine.start('reader', { workerData });
	const first = most > 0 && notes >= 2 * worthAThread ? start() : undefined;
	const workers = first === undefined ? [] : [first];
	const end = (done: readonly WatchedWorker[]) => Promise.all(done.map(({ worker }) => worker.terminate()));
	return {
		readAll: (paths, told) => {
			const worth = Math.min(most, Math.floor(paths.length / worthAThread) - 1);
			while (first !== undefined && workers.length < worth) workers.push(start());
			const others = workers.filter((worker) => worker !== first);
			return readAll(archive, config, workers, paths, told).finally(() => end(others));
		},
		topicsOf: first && ((sources) => topicsIn(first, sources)),
		close: () => end(workers),
	};
}

function topicsIn(reader: WatchedWorker, sources: TopicSources) {
	reader.worker.postMessage({ sources } satisfies ReaderRequest);
	return nextMessage<TopicTables>(reader);
}

/** This thread takes notes from the front one by one, the others handfuls, until none is left. */
async function readAll(
	archive: string,
	config: Config,
	workers: readonly WatchedWorker[],
	paths: readonly string[],
	{ report, keep }: Told,
): Promise<readonly Reading[]> {
	const readings: Reading[] = [];
	let next = 0;
	let done = 0;
	const ask = ({ worker }: WatchedWorker) => {
		const from = next;
		next = from + Math.min(largestHandful, Math.ceil(endingShare * (paths.length - from)));
		if (next > from) worker.postMessage({ from, paths: paths.slice(from, next) } satisfies ReaderRequest);
		return next > from;
	};
	const received = (sent: SentReading): Reading => {
		if ('problem' in sent) return sent;
		keep?.(sent);
		return { note: deserialize(sent) as ArchiveNote };
	};
	const idle = workers.map(
		(reader) =>
			new Promise<void>((resolve, reject) => {
				let asked = 0;
				const { worker, ended } = reader;
				ended.catch(reject);
				const end = () => {
					worker.off('message', take);
					resolve();
				};
				const take = ({ from, readings: found }: ReadHandful) => {
					found.forEach((sent, index) => (readings[from + index] = received(sent)));
					report((done += found.length));
					if (!ask(reader) && --asked === 0) end();
				};
				worker.on('message', take);
				while (asked < handfulsAhead && ask(reader)) asked++;
				if (asked === 0) end();
			}),
	);
	const finished = Promise.all(idle);
	finished.catch(() => undefined);
	while (next < paths.length) {
		const index = next++;
		const reading = readHere(archive, paths[index] ?? '', config);
		if ('note' in reading) keep?.(serialize(reading.note));
		readings[index] = reading;
		report(++done);
		await nextTurn();
	}
	await finished;
	return readings;
}

/** Reads one note in this thread. */
export function readHere(archive: string, path: string, config: Config): Reading {
	try {
		return readingOf(path, readNoteFile(archive, path), config);
	} catch (error) {
		return unreadable(path, error);
	}
}
