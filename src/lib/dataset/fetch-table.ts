import type { ManifestTable } from '#ingest/schema.ts';
import { DamagedTableError, MissingTableError } from './errors.ts';

export interface FetchOptions {
	readonly get: typeof fetch;
	readonly signal?: AbortSignal | undefined;
	/** Told of every piece that arrives. */
	readonly onBytes?: (bytes: number) => void;
	readonly cache?: RequestCache;
}

/** The bytes of a table, which are those that the manifest promises. */
export async function fetchTable(
	folder: string,
	name: string,
	entry: ManifestTable,
	options: FetchOptions,
): Promise<Uint8Array> {
	const url = new URL(entry.file, folder).href;
	const { get, signal, cache = 'default' } = options;
	const response = await get(url, { signal, cache }).catch((cause: unknown) => {
		signal?.throwIfAborted();
		throw new MissingTableError(name, `${entry.file} could not be fetched (${String(cause)})`);
	});
	if (!response.ok) {
		throw new MissingTableError(name, `${entry.file} was answered with ${String(response.status)}`);
	}
	const bytes = await bytesOf(response, entry.bytes, options.onBytes);
	if (bytes.length !== entry.bytes) {
		const detail = `has ${String(bytes.length)} bytes where the manifest promises ${String(entry.bytes)}`;
		throw new DamagedTableError(name, entry.file, detail);
	}
	const hash = await sha256(bytes);
	if (hash !== null && hash !== entry.sha256) {
		throw new DamagedTableError(name, entry.file, 'does not have the checksum of the manifest');
	}
	return bytes;
}

async function bytesOf(response: Response, expected: number, onBytes?: (bytes: number) => void) {
	const reader = response.body?.getReader();
	if (reader === undefined) return new Uint8Array(await response.arrayBuffer());
	const pieces: Uint8Array[] = [];
	let length = 0;
	for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
		pieces.push(piece.value);
		length += piece.value.length;
		onBytes?.(piece.value.length);
		if (length > expected) await reader.cancel();
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

/** Null where the page has no `crypto.subtle`, as on an address without https. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	const subtle = (crypto as Partial<Crypto>).subtle;
	if (subtle === undefined) return null;
	const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
