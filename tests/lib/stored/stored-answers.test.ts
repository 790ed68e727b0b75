import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { storedAnswers } from '#ingest/cli/answers.ts';
import { startDuckDbInNode } from '#ingest/cli/duckdb-in-node.ts';
import { withAnswers, type Dataset as Files } from '#ingest/tables/dataset.ts';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { openDataset } from '#lib/dataset/open-dataset.ts';
import { defaultViews } from '#lib/stored/default-views.ts';
import { storedTables } from '#lib/stored/stored-tables.ts';
import { datasetOf } from '../../fixtures/dataset/dataset-of.ts';
import { rowsFrom } from '../../ingest/archive-of.ts';

const notes = new URL('../../../ingest/example/notes', import.meta.url).pathname;

let files: Files;
/** Answers from what is stored alone: its engine does not start. */
let stored: Dataset;
/** Answers from the engine alone: nothing is stored. */
let live: Dataset;
/** Answers from the engine, with the derived tables that are stored. */
let loaded: Dataset;
const fetched: string[] = [];

beforeAll(async () => {
	const archive = Object.fromEntries(
		readdirSync(notes, { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.md'))
			.sort()
			.map((path) => [path, readFileSync(join(notes, path), 'utf8')]),
	);
	const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
	const now = () => '2030-01-01T00:00:00.000Z';
	const ofTables = await datasetOf('example', rowsFrom(archive), { sha256, now });
	files = await withAnswers(ofTables, await storedAnswers(ofTables), sha256);
	const { answers: _, derived: __, ...bare } = files.manifest;
	stored = await openDataset(
		'http://dataset/',
		{},
		{
			get: serving(files, files.manifest),
			start: () => Promise.reject(new Error('no engine')),
		},
	);
	live = await openDataset(
		'http://dataset/',
		{},
		{
			get: serving(files, bare),
			start: startDuckDbInNode,
		},
	);
	fetched.length = 0;
	const { answers: ___, ...withoutAnswers } = files.manifest;
	loaded = await openDataset(
		'http://dataset/',
		{},
		{
			get: noting(fetched, serving(files, withoutAnswers)),
			start: startDuckDbInNode,
		},
	);
});

function serving({ hash, files }: Files, manifest: object): typeof fetch {
	const bytesOf = new Map(files.map(({ name, bytes }) => [`/${hash}/${name}`, bytes]));
	bytesOf.set('/manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
	return (request) => {
		const bytes = bytesOf.get(new URL(request instanceof Request ? request.url : request).pathname);
		return Promise.resolve(new Response(bytes && new Uint8Array(bytes), { status: bytes ? 200 : 404 }));
	};
}

/** Notes the names of the files that are asked for. */
const noting =
	(names: string[], get: typeof fetch): typeof fetch =>
	(request, options) => {
		names.push(new URL(request instanceof Request ? request.url : request).pathname.replace(/.*\//, ''));
		return get(request, options);
	};

describe('what is stored is what the engine answers', () => {
	for (const [page, questions] of Object.entries(defaultViews))
		for (const [index, ask] of questions.entries())
			test(`${page}, question ${String(index + 1)}`, async () => {
				stored.show(page);
				const answer = await ask(stored);
				expect(answer).toEqual(await ask(live));
				expect(JSON.stringify(answer).length).toBeGreaterThan(2);
			});
});

test('what differs by the smallest filter is not taken for what is stored', async () => {
	const statements: Parameters<Dataset['query']>[] = [];
	const [ask] = defaultViews['/blockers/'] ?? [];
	stored.show('/blockers/');
	await ask?.({
		query(...asked) {
			statements.push(asked);
			return stored.query(...asked);
		},
	});
	const [[sql = '', parameters = []] = []] = statements;
	expect(parameters.length).toBeGreaterThan(0);
	for (const index of parameters.keys())
		await expect(stored.query(sql, parameters.with(index, 'other'))).rejects.toThrow('no engine');
});

describe('a derived table that is stored is what the engine derives', () => {
	test.each(storedTables)('%s', async (name) => {
		const types = `select column_name, column_type from (describe ${name})`;
		const all = `select * from ${name}`;
		const rows = await loaded.query(all);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows).toEqual(await live.query(all));
		expect(await loaded.query(types)).toEqual(await live.query(types));
		expect(fetched).toContain(`derived-${name}.arrow`);
	});

	for (const [page, questions] of Object.entries(defaultViews))
		test(`and ${page} says the same`, async () => {
			for (const ask of questions) expect(await ask(loaded)).toEqual(await ask(live));
		});

	test('what only they rest on is not fetched', async () => {
		await loaded.query('select count(*) from mentions');
		expect(fetched).toContain('derived-mentions.arrow');
		expect(fetched).not.toContain('threads.arrow');
	});

	test('one that other statements derived is not taken for it', async () => {
		const { derived = {}, answers: _, ...manifest } = files.manifest;
		const others = Object.fromEntries(
			Object.entries(derived).map(([name, table]) => [name, { ...table, key: '0'.repeat(16) }]),
		);
		const asked: string[] = [];
		const older = await openDataset(
			'http://dataset/',
			{},
			{
				get: noting(asked, serving(files, { ...manifest, derived: others })),
				start: startDuckDbInNode,
			},
		);
		const all = 'select * from mentions';
		expect(await older.query(all)).toEqual(await live.query(all));
		expect(asked.filter((name) => name.startsWith('derived'))).toEqual([]);
	});
});
