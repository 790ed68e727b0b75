import type { Dataset } from '#ingest/tables/dataset.ts';
import { openDataset } from '#lib/dataset/open-dataset.ts';
import { answersOf } from '#lib/stored/answers-of.ts';
import { startDuckDbInNode } from './duckdb-in-node.ts';

/** What each page shows while nothing is filtered, by the same questions on the same engine as in a page: JSON by page. */
export async function storedAnswers({ files, hash, manifest }: Dataset): Promise<Map<string, Uint8Array>> {
	const bytesOf = new Map(files.map(({ name, bytes }) => [`${hash}/${name}`, bytes]));
	bytesOf.set('manifest.json', encode(JSON.stringify(manifest)));
	const get: typeof fetch = (request) => {
		const { pathname } = new URL(request instanceof Request ? request.url : request);
		const bytes = bytesOf.get(pathname.slice(1));
		return Promise.resolve(new Response(bytes && new Uint8Array(bytes), { status: bytes ? 200 : 404 }));
	};
	const dataset = await openDataset('http://dataset/', {}, { get, start: startDuckDbInNode });
	const answers = await answersOf(dataset);
	await dataset.close();
	return new Map([...answers].map(([page, stored]) => [page, encode(JSON.stringify(stored))]));
}

const encode = (text: string) => new TextEncoder().encode(text);
