import { filesOf, schemaVersion, type Manifest } from '#ingest/schema.ts';
import { DamagedManifestError, MissingDatasetError, SchemaVersionError } from './errors.ts';

/** Reads the manifest at `url`, past any cache. */
export async function fetchManifest(url: string, get: typeof fetch, signal?: AbortSignal): Promise<Manifest> {
	const response = await get(url, { cache: 'no-cache', signal }).catch((cause: unknown) => {
		signal?.throwIfAborted();
		throw new MissingDatasetError(url, `could not be fetched (${String(cause)})`);
	});
	if (!response.ok) throw new MissingDatasetError(url, `was answered with ${String(response.status)}`);
	return readManifest(url, await response.text());
}

/** Whether two manifests are of one dataset. */
export const isSameDataset = (one: Manifest, other: Manifest) =>
	JSON.stringify(filesOf(one)) === JSON.stringify(filesOf(other));

function readManifest(file: string, text: string): Manifest {
	let read: unknown;
	try {
		read = JSON.parse(text);
	} catch (cause) {
		throw new DamagedManifestError(file, `it is no JSON (${String(cause)})`);
	}
	if (typeof read !== 'object' || read === null) throw new DamagedManifestError(file, 'it is no object');
	const manifest = read as Partial<Manifest>;
	if (manifest.schemaVersion !== schemaVersion) {
		throw new SchemaVersionError(manifest.schemaVersion, schemaVersion);
	}
	if (typeof manifest.tables !== 'object') throw new DamagedManifestError(file, 'it names no tables');
	return manifest as Manifest;
}
