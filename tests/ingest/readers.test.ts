import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { defaultConfig, type Config } from '#ingest/config.ts';
import { startReaders } from '#ingest/readers.ts';
import { watched, type WatchedWorker } from '#ingest/worker.ts';
import { datasetFrom, weekly } from './archive-of.ts';

const archive = weekly('core', [
	{ ada: { Blocked: 'Crane supplier' } },
	{ ada: { Done: 'Moved the crane' } },
]);

const configured = { ...defaultConfig, topics: { Cranes: ['crane*'] } };

/** Starts the reader as it is built. */
const built = (entry: string, options: WorkerOptions) =>
	watched(new Worker(fileURLToPath(new URL(`../../dist/${entry}.js`, import.meta.url)), options));

const running = (script: string) => () => watched(new Worker(script, { eval: true }));

/** Does something when it is asked for topics. */
const asked = (script: string) =>
	running(`require('node:worker_threads').parentPort.once('message', () => { ${script} })`);

/** The dataset of an archive whose topics are looked for in another thread. */
async function datasetBeside(start: typeof built, config: Config = configured) {
	const readers = startReaders('', config, 120, { cores: 2, start });
	try {
		return await datasetFrom(archive, configured, readers.topicsOf);
	} finally {
		await readers.close();
	}
}

test('topics are the same whichever thread finds them', async () => {
	expect((await datasetBeside(built)).hash).toBe((await datasetFrom(archive, configured)).hash);
});

const unreadable = { ...configured, topics: null as never };

test.each([
	['cannot find them', built, unreadable, /^Cannot convert undefined or null to object$/],
	['throws', asked(`throw new Error('out of words')`), configured, /^out of words$/],
	['ends without a word', asked('process.exit(3)'), configured, /ended early, with code 3/],
	['cannot start', running(`throw new Error('no words')`), configured, /^no words$/],
])('an ingest fails where the thread that looks for topics %s', async (_, start, config, said) => {
	await expect(datasetBeside(start, config)).rejects.toThrow(said);
});

test('an ingest fails where that thread has ended before it is asked', async () => {
	let reader: WatchedWorker | undefined;
	const start = () => (reader = running(`throw new Error('no words')`)());
	const readers = startReaders('', configured, 120, { cores: 2, start });
	await new Promise((resolve) => reader?.worker.once('exit', resolve));
	await expect(datasetFrom(archive, configured, readers.topicsOf)).rejects.toThrow('no words');
});
