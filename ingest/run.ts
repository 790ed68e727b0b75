import { basename, resolve } from 'node:path';
import type { Answerer } from './cli/answerer.ts';
import { openCache } from './cache.ts';
import { holdsDataset, readNoteFile, sha256 } from './disk.ts';
import type { ReadTask, TablesMade, TablesTask } from './make-tables.ts';
import type { Listing, Progress } from './pipeline.ts';
import type { TablesMessage } from './tables-thread.ts';
import type { Dataset } from './tables/dataset.ts';
import { startWorker } from './worker.ts';

/** An archive and what is to be made of it. */
export interface Input extends Omit<ReadTask, 'hashes'> {
	readonly progress: Progress | undefined;
	/** Answers what pages show while nothing is filtered; null leaves that to the pages' engine. */
	readonly answers: { readonly version: string; readonly start: () => Answerer } | null;
}

/** What came of an archive; `dataset` is null where the one that lies at `out` is of the same notes. */
export interface Made extends Omit<TablesMade, 'dataset' | 'dependsOnDay'> {
	readonly dataset: Dataset | null;
	/** Rows by table. */
	readonly counts: Readonly<Record<string, number>>;
}

export interface MakeOptions {
	/** The folder that may hold the dataset of the last run. */
	readonly out: string | null;
	readonly withoutTexts: boolean;
}

/** Makes the dataset of an archive, or nothing where it is made already. */
export async function make(
	{ archive, listing, config, cache: place, answers, progress }: Input,
	{ out, withoutTexts }: MakeOptions,
): Promise<Made> {
	const cache = place && openCache(place, archive, config);
	const hashes = cache && hashesOf(archive, listing);
	const asked = sha256(
		new TextEncoder().encode(
			JSON.stringify([
				basename(resolve(archive)),
				withoutTexts,
				answers?.version,
				listing.skipped,
				[...(hashes ?? [])],
			]),
		),
	);
	const last = cache?.lastRun ?? null;
	if (last?.input === asked && out !== null && holdsDataset(out, last.hash))
		return { dataset: null, counts: last.counts, isWhollyRead: last.isWhollyRead, isCacheDamaged: false };

	const task = { archive, listing, config, cache: place, hashes, withoutTexts };
	const answerer = answers?.start();
	try {
		const { dataset: ofTables, dependsOnDay, isCacheDamaged, ...told } = await tablesOf(task, progress);
		const dataset = answerer === undefined ? ofTables : await answerer.answered(ofTables);
		const counts = rowsIn(dataset);
		cache?.keepRun({ ...told, counts, input: dependsOnDay ? '' : asked, hash: dataset.hash });
		return { ...told, counts, dataset, isCacheDamaged };
	} finally {
		void answerer?.close();
	}
}

/** Fewer notes are read sooner than a thread is started. */
const worthAThread = 60;

/** Makes the tables in a thread that gives back all its memory before answers are looked for. */
async function tablesOf(task: TablesTask, progress: Progress | undefined): Promise<TablesMade> {
	if (task.listing.notes.length < worthAThread) {
		const { makeTables } = await import('./make-tables.ts');
		return makeTables(task, progress);
	}
	const { worker, ended } = startWorker('tables', { workerData: task });
	try {
		return await new Promise<TablesMade>((resolve, reject) => {
			ended.catch(reject);
			worker.on('message', (message: TablesMessage) => {
				if ('made' in message) resolve(message.made);
				else progress?.(message.done, message.total);
			});
		});
	} finally {
		await worker.terminate();
	}
}

const rowsIn = ({ manifest }: Dataset) =>
	Object.fromEntries(Object.entries(manifest.tables).map(([table, { rows }]) => [table, rows]));

function hashesOf(archive: string, { notes }: Listing): Map<string, string> {
	return new Map(
		notes.flatMap((path): [string, string][] => {
			try {
				return [[path, readNoteFile(archive, path).sha256]];
			} catch {
				return [];
			}
		}),
	);
}
