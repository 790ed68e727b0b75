import type { Manifest, TableName } from '#ingest/schema.ts';
import type { QueryEngine } from '../engine/query-engine.ts';
import { DamagedTableError } from './errors.ts';
import { standIn } from './stand-in.ts';

/** Puts a table into the engine and counts what arrived. */
export async function loadTable(
	engine: QueryEngine,
	manifest: Manifest,
	name: TableName,
	stream: Uint8Array,
): Promise<void> {
	const { file, rows } = manifest.tables[name];
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

/** Leaves an empty table in the place of one that could not be loaded. */
export async function leaveEmpty(engine: QueryEngine, name: TableName): Promise<void> {
	await engine.query(standIn(name));
}
