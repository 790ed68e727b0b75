import { filesOf, type Manifest } from '#ingest/schema.ts';
import { unzipped } from '../lib/engine/unzipped.ts';

/** Fetches into a cache what is not in it yet. A file that is gzipped is kept as it is used: unzipped. */
export async function keepAll(
	cacheName: string,
	addresses: readonly string[],
	signal: AbortSignal,
): Promise<void> {
	const cache = await caches.open(cacheName);
	const had = new Set((await cache.keys()).map(({ url }) => url));
	for (const address of addresses) {
		if (had.has(new URL(address, location.href).href)) continue;
		const response = await fetch(address, { signal });
		if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
		await cache.put(address, unvaried(address.endsWith('.gz') ? await unzipped(response) : response));
	}
}

/** The same for every request: hosts say that it varies where they compress, which is over by then. */
function unvaried({ body, status, statusText, headers }: Response): Response {
	const same = new Headers(headers);
	same.delete('vary');
	return new Response(body, { status, statusText, headers: same });
}

/** The addresses of the files that a manifest names. */
export async function datasetFiles(response: Response): Promise<string[]> {
	const manifest = (await response.json()) as Manifest;
	return filesOf(manifest).map(({ file }) => new URL(file, response.url).pathname);
}

/** Deletes from a cache what is not named. */
export async function forgetOthers(cacheName: string, addresses: readonly string[]): Promise<void> {
	const cache = await caches.open(cacheName);
	const named = new Set(addresses.map((address) => new URL(address, location.href).href));
	for (const request of await cache.keys()) if (!named.has(request.url)) await cache.delete(request);
}
