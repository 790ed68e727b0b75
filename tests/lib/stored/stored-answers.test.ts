import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { storedAnswers } from '#ingest/cli/answers.ts';
import { startDuckDbInNode } from '#ingest/cli/duckdb-in-node.ts';
import { datasetOf, type Dataset as Files } from '#ingest/tables/dataset.ts';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { openDataset } from '#lib/dataset/open-dataset.ts';
import { defaultViews } from '#lib/stored/default-views.ts';
import { rowsFrom } from '../../ingest/archive-of.ts';

const notes = new URL('../../../ingest/example/notes', import.meta.url).pathname;

let files: Files;
/** Answers from what is stored alone: its engine does not start. */
let stored: Dataset;
/** Answers from the engine alone: nothing is stored. */
let live: Dataset;

beforeAll(async () => {
	const archive = Object.fromEntries(
		readdirSync(notes, { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.md'))
			.sort()
			.map((path) => [path, readFileSync(join(notes, path), 'utf8')]),
	);
	files = await datasetOf('example', rowsFrom(archive), {
		sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
		now: () => '2030-01-01T00:00:00.000Z',
		answers: storedAnswers,
	});
	const { answers: _, ...withoutAnswers } = files.manifest;
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
			get: serving(files, withoutAnswers),
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
