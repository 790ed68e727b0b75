import type { Answers, Dataset, DerivedStream } from '#ingest/tables/dataset.ts';
import { openDataset } from '#lib/dataset/open-dataset.ts';
import { answersOf } from '#lib/stored/answers-of.ts';
import { storedTables, tableKey } from '#lib/stored/stored-tables.ts';
import { startDuckDbInNode } from './duckdb-in-node.ts';

/** What pages would have to wait for, by the same statements on the same engine as in a page; answers are JSON. */
export async function storedAnswers({ files, hash, manifest }: Dataset): Promise<Answers> {
	const bytesOf = new Map(files.map(({ name, bytes }) => [`${hash}/${name}`, bytes]));
	bytesOf.set('manifest.json', encode(JSON.stringify(manifest)));
	const get: typeof fetch = (request) => {
		const { pathname } = new URL(request instanceof Request ? request.url : request);
		const bytes = bytesOf.get(pathname.slice(1));
		return Promise.resolve(new Response(bytes && new Uint8Array(bytes), { status: bytes ? 200 : 404 }));
	};
	const connection = await startDuckDbInNode();
	const dataset = await openDataset('http://dataset/', {}, { get, start: () => Promise.resolve(connection) });
	const answers = await answersOf(dataset);
	const derived = new Map<string, DerivedStream>();
	for (const name of storedTables) {
		const [counted] = await dataset.query<{ rows: number }>(`select count(*) as rows from ${name}`);
		// One without rows is derived as fast as it is loaded.
		if (counted === undefined || counted.rows === 0) continue;
		const bytes = await connection.stream(`from ${name}`);
		derived.set(name, { key: tableKey(name), rows: counted.rows, bytes });
	}
	await dataset.close();
	const pages = new Map([...answers].map(([page, stored]) => [page, encode(JSON.stringify(stored))]));
	return { pages, derived };
}

const encode = (text: string) => new TextEncoder().encode(text);
