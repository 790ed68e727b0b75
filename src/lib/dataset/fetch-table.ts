import type { ManifestTable } from '#ingest/schema.ts';
import { summed } from './checksum.ts';
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
	const { bytes, length } = await arrived(response, entry.bytes, options.onBytes);
	if (length !== entry.bytes) {
		const detail = `has ${String(length)} bytes where the manifest promises ${String(entry.bytes)}`;
		throw new DamagedTableError(name, entry.file, detail);
	}
	const checked = await summed(bytes);
	if (checked.sha256 !== null && checked.sha256 !== entry.sha256) {
		throw new DamagedTableError(name, entry.file, 'does not have the checksum of the manifest');
	}
	return checked.bytes;
}

/** The bytes that are expected, and how many came: of more it takes no more than tells so. */
async function arrived(response: Response, expected: number, onBytes?: (bytes: number) => void) {
	const bytes = new Uint8Array(expected);
	let length = 0;
	const reader = response.body?.getReader();
	for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
		const { value } = piece;
		if (length + value.length <= expected) bytes.set(value, length);
		length += value.length;
		onBytes?.(value.length);
		if (length > expected) await reader?.cancel();
	}
	return { bytes, length };
}
