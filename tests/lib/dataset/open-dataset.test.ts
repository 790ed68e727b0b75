import { describe, expect, test } from 'vitest';
import type { Manifest } from '#ingest/schema.ts';
import type { Progress } from '#lib/dataset/dataset.ts';
import {
	DamagedManifestError,
	DamagedTableError,
	DatasetReplacedError,
	MissingDatasetError,
	MissingTableError,
	SchemaVersionError,
} from '#lib/dataset/errors.ts';
import { openDataset } from '#lib/dataset/open-dataset.ts';
import { EngineError } from '#lib/engine/engine.ts';
import { noFilters } from '#lib/filters/filters.ts';
import { attendanceOverTime } from '#lib/questions/attendance-over-time.ts';
import { coverage } from '#lib/questions/coverage.ts';
import { filterChoices } from '#lib/questions/filter-choices.ts';
import { noteText } from '#lib/questions/note.ts';
import { openThreads } from '#lib/questions/open-threads.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { addressOf, datasetUrl, published, serving } from '../../fixtures/dataset/published.ts';
import { startDuckDbInNode } from '#ingest/cli/duckdb-in-node.ts';

type Files = Map<string, Uint8Array>;
const manifestUrl = `${datasetUrl}manifest.json`;

const manifestOf = (files: Files) => JSON.parse(new TextDecoder().decode(files.get(manifestUrl))) as Manifest;
const write = (files: Files, manifest: object) =>
	files.set(manifestUrl, new TextEncoder().encode(JSON.stringify(manifest)));
const urlOf = (files: Files, table: keyof Manifest['tables']) =>
	datasetUrl + manifestOf(files).tables[table].file;
const open = (files: Files) => openDataset(datasetUrl, {}, { get: serving(files), start: startDuckDbInNode });
const failureOf = (promise: Promise<unknown>) =>
	promise.then(
		() => null,
		(error: unknown) => error,
	);

describe('a dataset that cannot be opened says why', () => {
	test('there is none', async () => {
		const error = await failureOf(open(new Map()));
		expect(error).toBeInstanceOf(MissingDatasetError);
		expect(String(error)).toContain(manifestUrl);
	});

	test('its manifest is no JSON', async () => {
		const files = new Map([[manifestUrl, new TextEncoder().encode('<!doctype html>')]]);
		expect(await failureOf(open(files))).toBeInstanceOf(DamagedManifestError);
	});

	test('it has another schema version', async () => {
		const files = await published(fixtureRows());
		write(files, { ...manifestOf(files), schemaVersion: 99 });
		const error = await failureOf(open(files));
		expect(error).toBeInstanceOf(SchemaVersionError);
		expect(String(error)).toMatch(/schema version 99, this page reads version 1/);
	});

	test('the engine does not start: whoever asks it is told', async () => {
		const get = serving(await published(fixtureRows()));
		const start = () => Promise.reject(new EngineError(new Error('no WebAssembly')));
		const data = await openDataset(datasetUrl, {}, { get, start });
		expect(await failureOf(openThreads(data, 'blocker', noFilters))).toBeInstanceOf(EngineError);
	});
});

describe('a table that is not as promised', () => {
	test('is missing: only the questions that need it fail, until it is there', async () => {
		const files = await published(fixtureRows());
		const url = urlOf(files, 'review_requests');
		const bytes = files.get(url) ?? new Uint8Array();
		files.delete(url);
		const data = await open(files);
		const error = await failureOf(openThreads(data, 'review_request', noFilters));
		expect(error).toBeInstanceOf(MissingTableError);
		expect(String(error)).toMatch(/table review_requests is missing.*404/);
		expect((await filterChoices(data)).series).toHaveLength(2);
		expect(await attendanceOverTime(data, noFilters)).not.toEqual([]);
		expect(await failureOf(coverage(data))).toBeInstanceOf(MissingTableError);
		expect(await failureOf(data.query('select count(*) from review_requests'))).toBeInstanceOf(
			MissingTableError,
		);
		files.set(url, bytes);
		expect(await openThreads(data, 'review_request', noFilters)).toEqual([]);
	});

	test('is damaged: it says so', async () => {
		const files = await published(fixtureRows());
		const url = urlOf(files, 'blockers');
		files.set(
			url,
			(files.get(url) ?? new Uint8Array()).map((byte, index) => (index === 900 ? byte ^ 1 : byte)),
		);
		const data = await open(files);
		const error = await failureOf(openThreads(data, 'blocker', noFilters));
		expect(error).toBeInstanceOf(DamagedTableError);
		expect(String(error)).toContain('does not have the checksum of the manifest');
		expect(await attendanceOverTime(data, noFilters)).not.toEqual([]);
	});

	test('is cut short: it says so', async () => {
		const files = await published(fixtureRows());
		const url = urlOf(files, 'blockers');
		files.set(url, (files.get(url) ?? new Uint8Array()).subarray(0, 100));
		const error = await failureOf(openThreads(await open(files), 'blocker', noFilters));
		expect(String(error)).toMatch(/has 100 bytes where the manifest promises/);
	});

	test('is no Arrow stream: it says so, and the others are there', async () => {
		const files = await published(fixtureRows());
		const manifest = manifestOf(files);
		const bytes = new TextEncoder().encode('not Arrow');
		const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
		files.set(urlOf(files, 'diagnostics'), bytes);
		const entry = { ...manifest.tables.diagnostics, bytes: bytes.length, sha256: digest };
		write(files, { ...manifest, tables: { ...manifest.tables, diagnostics: { ...entry, rows: 3 } } });
		const data = await open(files);
		expect(await failureOf(coverage(data))).toBeInstanceOf(DamagedTableError);
		expect(await openThreads(data, 'blocker', noFilters)).toHaveLength(2);
	});

	test('is of another dataset, which was swapped in meanwhile: never a mix of two', async () => {
		const files = await published(fixtureRows('2024-01-22'));
		const data = await open(files);
		const before = await openThreads(data, 'blocker', noFilters);
		expect(await data.isReplaced()).toBe(false);
		files.clear();
		for (const [url, bytes] of await published(fixtureRows())) files.set(url, bytes);
		expect(await data.isReplaced()).toBe(true);
		expect(await failureOf(noteText(data, 'core/2024-01-01.md'))).toBeInstanceOf(DatasetReplacedError);
		expect(await openThreads(data, 'blocker', noFilters)).toEqual(before);
	});
});

test('the texts are fetched only when a question asks for them', async () => {
	const files = await published(fixtureRows());
	const asked: string[] = [];
	const get: typeof fetch = (url, options) => {
		asked.push(addressOf(url));
		return serving(files)(url, options);
	};
	const data = await openDataset(datasetUrl, {}, { get, start: startDuckDbInNode });
	const url = urlOf(files, 'note_texts');
	expect(asked).not.toContain(url);
	expect(await noteText(data, 'core/2024-01-01.md')).toBe('# core of 2024-01-01\n');
	expect(await noteText(data, 'core/2024-01-08.md')).toBe('# core of 2024-01-08\n');
	expect(asked.filter((other) => other === url)).toHaveLength(1);
});

test('a question fetches the tables that it rests on, and no others', async () => {
	const files = await published(fixtureRows());
	const asked: string[] = [];
	const get: typeof fetch = (url, options) => {
		asked.push(addressOf(url));
		return serving(files)(url, options);
	};
	const data = await openDataset(datasetUrl, {}, { get, start: startDuckDbInNode });
	expect(asked).toEqual([manifestUrl]);
	await data.query('select count(*) as n from diagnostics');
	expect(asked).toEqual([manifestUrl, urlOf(files, 'diagnostics')]);
	await openThreads(data, 'blocker', noFilters);
	expect(asked).not.toContain(urlOf(files, 'attendance'));
	expect(asked).not.toContain(urlOf(files, 'links'));
	expect(new Set(asked).size).toBe(asked.length);
});

test('progress grows to the whole', async () => {
	const files = await published(fixtureRows());
	const seen: Progress[] = [];
	const onProgress = (progress: Progress) => seen.push(progress);
	const data = await openDataset(
		datasetUrl,
		{ onProgress },
		{ get: serving(files), start: startDuckDbInNode },
	);
	expect(seen).toEqual([]);
	await openThreads(data, 'blocker', noFilters);
	expect(seen[0]?.loaded).toBe(0);
	expect(seen.at(-1)?.loaded).toBe(seen.at(-1)?.total);
	expect(seen.map(({ loaded }) => loaded)).toEqual(seen.map(({ loaded }) => loaded).sort((a, b) => a - b));
});

test('an archive without any note can be opened and asked', async () => {
	const data = await open(await published(fixtureRows('1999-01-01')));
	expect(await openThreads(data, 'blocker', noFilters)).toEqual([]);
});

describe('an engine that is known to be needed', () => {
	const opened = (files: Files) => {
		const order: string[] = [];
		const get: typeof fetch = (url, options) => {
			order.push(addressOf(url));
			return serving(files)(url, options);
		};
		const start = async () => {
			order.push('engine');
			const connection = await startDuckDbInNode();
			return {
				...connection,
				close() {
					order.push('closed');
					return connection.close();
				},
			};
		};
		return { order, data: openDataset(datasetUrl, { needsEngine: true }, { get, start }) };
	};

	test('starts before anything is fetched, and once', async () => {
		const { order, data } = opened(await published(fixtureRows()));
		expect(order).toEqual(['engine', manifestUrl]);
		await openThreads(await data, 'blocker', noFilters);
		expect(order.filter((what) => what === 'engine')).toHaveLength(1);
	});

	test('is closed with the dataset, also where nothing was asked', async () => {
		const { order, data } = opened(await published(fixtureRows()));
		await (await data).close();
		expect(order).toContain('closed');
	});

	test('is closed where there is no dataset', async () => {
		const { order, data } = opened(new Map());
		await expect(data).rejects.toBeInstanceOf(MissingDatasetError);
		await expect.poll(() => order).toContain('closed');
	});
});

describe('a second database', () => {
	const started = async (startOther: typeof startDuckDbInNode) => {
		const get = serving(await published(fixtureRows()));
		let starts = 0;
		const start = () => (++starts === 1 ? startDuckDbInNode() : startOther());
		const data = await openDataset(datasetUrl, {}, { get, start, canShare: () => true });
		await openThreads(data, 'blocker', noFilters);
		await data.warm();
		await data.warm();
		return { data, starts: () => starts };
	};
	const asked = (data: Awaited<ReturnType<typeof open>>) =>
		Promise.all([
			openThreads(data, 'blocker', noFilters),
			attendanceOverTime(data, noFilters),
			coverage(data),
		]);

	test('is started once, and answers as the first does', async () => {
		const shared: string[] = [];
		const { data, starts } = await started(async () => {
			const connection = await startDuckDbInNode();
			return {
				...connection,
				run(sql) {
					shared.push(sql);
					return connection.run(sql);
				},
			};
		});
		const alone = await open(await published(fixtureRows()));
		const questions = (of: typeof data, asOf: string) =>
			Promise.all(
				(['blocker', 'review_request'] as const).map((kind) => openThreads(of, kind, { ...noFilters, asOf })),
			);
		await questions(data, '2024-01-22');
		await expect.poll(() => shared.some((sql) => /create .* mentions\b/.test(sql))).toBe(true);
		for (const asOf of ['2024-01-01', '2024-01-08', '2024-01-15'])
			expect(await questions(data, asOf)).toEqual(await questions(alone, asOf));
		expect(shared.some((sql) => sql.includes('What is open as of'))).toBe(true);
		expect(starts()).toBe(2);
	});

	test('that does not start is not missed', async () => {
		const { data } = await started(() => Promise.reject(new EngineError(new Error('no memory'))));
		expect((await asked(data))[0]).toHaveLength(2);
	});

	test('is not asked for where the first does not start, and warming ends all the same', async () => {
		const get = serving(await published(fixtureRows()));
		const start = () => Promise.reject(new EngineError(new Error('no WebAssembly')));
		const data = await openDataset(datasetUrl, {}, { get, start, canShare: () => true });
		await expect(data.warm()).resolves.toBeUndefined();
	});
});
