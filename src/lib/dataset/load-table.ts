import type { Manifest, TableName } from '#ingest/schema.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { DamagedTableError } from './errors.ts';

/** Puts a table into the engine and counts what arrived. */
export async function loadTable(
	engine: QueryEngine,
	manifest: Manifest,
	name: TableName,
	stream: Uint8Array,
): Promise<void> {
	const { file, rows } = manifest.tables[name];
	// What is no Arrow stream would be taken in silence, and the next stream with it.
	if (!stream.subarray(0, 4).every((byte) => byte === 0xff) || stream.length < 8)
		throw new DamagedTableError(name, file, 'is no Arrow stream');
	const [counted] = await engine
		.insert(name, stream)
		.then(() => engine.query<{ n: number }>(`select count(*) as n from "${name}"`))
		.catch((cause: unknown) => {
			throw new DamagedTableError(name, file, `cannot be read (${String(cause)})`);
		});
	if (counted?.n !== rows) {
		const detail = `holds ${String(counted?.n)} rows where the manifest promises ${String(rows)}`;
		throw new DamagedTableError(name, file, detail);
	}
}
