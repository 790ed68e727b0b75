import {
	schemaVersion,
	tables,
	type Manifest,
	type ManifestTable,
	type Rows,
	type TableName,
} from '#ingest/schema.ts';
import { arrowStream } from './arrow.ts';

/** A dataset's files, below a folder named after their hash, and the manifest that names them. */
export interface Dataset {
	readonly hash: string;
	readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
	readonly manifest: Manifest;
}

/** What a dataset needs from where it is made. */
export interface DatasetEffects {
	/** SHA-256, hexadecimal. */
	readonly sha256: (bytes: Uint8Array) => string | Promise<string>;
	/** ISO timestamp. */
	readonly now: () => string;
}

/** Turns rows into the files of a dataset. */
export async function datasetOf(archiveName: string, rows: Rows, effects: DatasetEffects): Promise<Dataset> {
	const written = await Promise.all(
		(Object.keys(tables) as TableName[]).map(async (name) => {
			const bytes = arrowStream(name, rows[name]);
			return { table: name, name: `${name}.arrow`, bytes, sha256: await effects.sha256(bytes) };
		}),
	);
	const hash = await effects.sha256(
		new TextEncoder().encode(written.map(({ table, sha256 }) => `${table} ${sha256}\n`).join('')),
	);
	const entries = written.map(({ table, name, bytes, sha256 }): [TableName, ManifestTable] => [
		table,
		{ file: `${hash}/${name}`, rows: rows[table].length, bytes: bytes.length, sha256 },
	]);
	const days = rows.meetings.map(({ date }) => date).sort();
	return {
		hash,
		files: written.map(({ name, bytes }) => ({ name, bytes })),
		manifest: {
			schemaVersion,
			archiveName,
			firstMeeting: days[0] ?? null,
			lastMeeting: days.at(-1) ?? null,
			builtAt: effects.now(),
			tables: Object.fromEntries(entries) as Record<TableName, ManifestTable>,
		},
	};
}
