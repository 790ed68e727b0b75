import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { readingOf, unreadable, type Reading } from './archive/note.ts';
import type { TopicSources, TopicTables } from './archive/topics.ts';
import type { Config } from './config.ts';
import { readNoteFile } from './disk.ts';

export interface ReaderData {
	readonly archive: string;
	readonly config: Config;
}
export type ReaderRequest =
	{ readonly from: number; readonly paths: readonly string[] } | { readonly sources: TopicSources };
export type ReaderResponse = ReadHandful | TopicTables;

interface ReadHandful {
	readonly from: number;
	readonly readings: readonly Reading[];
}

/** Threads that read an archive's notes, this one among them; each is ended, and its memory given back, once it has nothing left to do. */
export interface Readers {
	/** Reads notes in their order; `report` is told how many are done. */
	readonly readAll: (paths: readonly string[], report: (done: number) => void) => Promise<readonly Reading[]>;
	/** Finds the topics in a thread that has nothing left to read; missing where there is but this one. */
	readonly topicsOf: ((sources: TopicSources) => Promise<TopicTables>) | undefined;
	readonly close: () => Promise<unknown>;
}

const mostThreads = 4;
const worthAThread = 60;
const largestHandful = 6;
/** In the end a thread takes but this part of what is left, so that none is waited for. */
const endingShare = 1 / 20;
/** A thread that is done with one handful has the next at hand. */
const handfulsAhead = 2;

/** Starts as many threads as so many notes to read are worth, and one for the topics of `all`. */
export function startReaders(archive: string, config: Config, notes: number, all = notes): Readers {
	const worth = Math.max(Math.floor(notes / worthAThread), all >= 2 * worthAThread ? 2 : 1);
	const threads = Math.min(mostThreads, availableParallelism(), worth) - 1;
	const entry = join(dirname(fileURLToPath(import.meta.url)), 'reader.js');
	const workerData: ReaderData = { archive, config };
	const workers = Array.from({ length: Math.max(0, threads) }, () => new Worker(entry, { workerData }));
	const [first, ...others] = workers;
	const end = (ended: readonly Worker[]) => Promise.all(ended.map((worker) => worker.terminate()));
	return {
		readAll: (paths, report) => readAll(archive, config, workers, paths, report).finally(() => end(others)),
		topicsOf: first && ((sources) => topicsIn(first, sources).finally(() => end([first]))),
		close: () => end(workers),
	};
}

async function topicsIn(worker: Worker, { items, people, projects }: TopicSources) {
	const sources = {
		items: items.map(({ item_id, meeting_id, person, text, markdown, is_template, is_repeated }) => ({
			item_id,
			meeting_id,
			person,
			text,
			markdown,
			is_template,
			is_repeated,
		})),
		people,
		projects,
	};
	worker.postMessage({ sources } satisfies ReaderRequest);
	const [found] = (await once(worker, 'message')) as [TopicTables];
	return found;
}

/** This thread takes notes from the front one by one, the others handfuls, until none is left. */
async function readAll(
	archive: string,
	config: Config,
	workers: readonly Worker[],
	paths: readonly string[],
	report: (done: number) => void,
): Promise<readonly Reading[]> {
	const readings: Reading[] = [];
	let next = 0;
	let done = 0;
	const ask = (worker: Worker) => {
		const from = next;
		next = from + Math.min(largestHandful, Math.ceil(endingShare * (paths.length - from)));
		if (next > from) worker.postMessage({ from, paths: paths.slice(from, next) } satisfies ReaderRequest);
		return next > from;
	};
	const idle = workers.map(
		(worker) =>
			new Promise<void>((resolve, reject) => {
				let asked = 0;
				worker.on('error', reject);
				const end = () => {
					worker.off('message', take);
					resolve();
				};
				const take = ({ from, readings: found }: ReadHandful) => {
					found.forEach((reading, index) => (readings[from + index] = reading));
					report((done += found.length));
					if (!ask(worker) && --asked === 0) end();
				};
				worker.on('message', take);
				while (asked < handfulsAhead && ask(worker)) asked++;
				if (asked === 0) end();
			}),
	);
	const finished = Promise.all(idle);
	finished.catch(() => undefined);
	while (next < paths.length) {
		const index = next++;
		const path = paths[index] ?? '';
		readings[index] = readHere(archive, path, config);
		report(++done);
		await nextTurn();
	}
	await finished;
	return readings;
}

function readHere(archive: string, path: string, config: Config): Reading {
	try {
		return readingOf(path, readNoteFile(archive, path), config);
	} catch (error) {
		return unreadable(path, error);
	}
}
