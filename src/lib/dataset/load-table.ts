import type { ManifestTable } from '#ingest/schema.ts';
import type { Connection } from '../engine/connection.ts';
import { decode } from '../engine/decode.ts';
import { DamagedTableError } from './errors.ts';

/** Puts a table into a database and counts what arrived. */
export async function loadTable(
	connection: Connection,
	name: string,
	{ file, rows }: ManifestTable,
	stream: Uint8Array,
): Promise<void> {
	// What is no Arrow stream would be taken in silence, and the next stream with it.
	if (!stream.subarray(0, 4).every((byte) => byte === 0xff) || stream.length < 8)
		throw new DamagedTableError(name, file, 'is no Arrow stream');
	const [counted] = await connection
		.insert(name, stream)
		.then(() => connection.run(`select count(*) as n from "${name}"`))
		.then((answer) => decode<{ n: number }>(answer))
		.catch((cause: unknown) => {
			throw new DamagedTableError(name, file, `cannot be read (${String(cause)})`);
		});
	if (counted?.n !== rows) {
		const detail = `holds ${String(counted?.n)} rows where the manifest promises ${String(rows)}`;
		throw new DamagedTableError(name, file, detail);
	}
}
