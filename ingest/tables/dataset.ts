import {
	schemaVersion,
	tables,
	type Manifest,
	type ManifestFile,
	type ManifestTable,
	type Rows,
	type TableName,
} from '#ingest/schema.ts';
import { arrowStream } from './arrow.ts';

/** A dataset's files, below a folder named after their hash, and the manifest that names them. */
export interface Dataset {
	readonly hash: string;
	readonly files: readonly DatasetFile[];
	readonly manifest: Manifest;
}

interface DatasetFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** What a dataset needs from where it is made. */
export interface DatasetEffects {
	/** SHA-256, hexadecimal. */
	readonly sha256: (bytes: Uint8Array) => string | Promise<string>;
	/** ISO timestamp. */
	readonly now: () => string;
	/** What is asked of the tables beforehand. */
	readonly answers?: (ofTables: Dataset) => Promise<Answers>;
}

/** What pages would have to wait for. */
export interface Answers {
	/** What each page shows while nothing is filtered: by page, the bytes of a file. */
	readonly pages: ReadonlyMap<string, Uint8Array>;
	/** Tables that they derive from the others, by name. */
	readonly derived: ReadonlyMap<string, DerivedStream>;
}

export interface DerivedStream {
	readonly key: string;
	readonly rows: number;
	/** One Arrow IPC stream. */
	readonly bytes: Uint8Array;
}

interface Written extends DatasetFile {
	readonly sha256: string;
}

/** Rows by table; some may still be on their way. */
type ComingRows = { readonly [T in TableName]: Rows[T] | Promise<Rows[T]> };

/** Turns rows into the files of a dataset. */
export async function datasetOf(
	archiveName: string,
	coming: ComingRows,
	effects: DatasetEffects,
): Promise<Dataset> {
	const written = async (name: string, bytes: Uint8Array): Promise<Written> => ({
		name,
		bytes,
		sha256: await effects.sha256(bytes),
	});
	const names = Object.keys(tables) as TableName[];
	const streams = await Promise.all(
		names.map(async (name) => {
			const rows = await coming[name];
			return { ...(await written(`${name}.arrow`, arrowStream(name, rows))), rows: rows.length };
		}),
	);
	const days = (await coming.meetings).map(({ date }) => date).sort();
	const told = {
		schemaVersion,
		archiveName,
		firstMeeting: days[0] ?? null,
		lastMeeting: days.at(-1) ?? null,
		builtAt: effects.now(),
	};
	const assembled = async ({ pages, derived }: Answers): Promise<Dataset> => {
		const answers = await writtenOf(pages, (page, bytes) => written(answersFile(page), bytes));
		const derivedStreams = await writtenOf(derived, (name, { bytes }) =>
			written(`derived-${name}.arrow`, bytes),
		);
		const files = [...streams, ...answers.values(), ...derivedStreams.values()];
		const hash = await effects.sha256(
			new TextEncoder().encode(files.map(({ name, sha256 }) => `${name} ${sha256}\n`).join('')),
		);
		const entry = ({ name, bytes, sha256 }: Written): ManifestFile => ({
			file: `${hash}/${name}`,
			bytes: bytes.length,
			sha256,
		});
		const entries = names.map((name, index): [TableName, ManifestTable] => {
			const stream = streams[index] ?? missing(name);
			const { file, bytes, sha256 } = entry(stream);
			return [name, { file, rows: stream.rows, bytes, sha256 }];
		});
		return {
			hash,
			files: files.map(({ name, bytes }) => ({ name, bytes })),
			manifest: {
				...told,
				tables: Object.fromEntries(entries) as Record<TableName, ManifestTable>,
				...(answers.size === 0
					? {}
					: { answers: Object.fromEntries([...answers].map(([page, file]) => [page, entry(file)])) }),
				...(derivedStreams.size === 0
					? {}
					: {
							derived: Object.fromEntries(
								[...derived].map(([name, { key, rows }]) => [
									name,
									{ ...entry(derivedStreams.get(name) ?? missing(name)), key, rows },
								]),
							),
						}),
			},
		};
	};
	const ofTables = await assembled({ pages: new Map(), derived: new Map() });
	return effects.answers === undefined ? ofTables : assembled(await effects.answers(ofTables));
}

async function writtenOf<T>(
	made: ReadonlyMap<string, T>,
	write: (name: string, of: T) => Promise<Written>,
): Promise<ReadonlyMap<string, Written>> {
	return new Map(
		await Promise.all([...made].map(async ([name, of]) => [name, await write(name, of)] as const)),
	);
}

const answersFile = (page: string) => `answers-${page.replaceAll('/', '') || 'overview'}.json`;

function missing(name: string): never {
	throw new RangeError(`no table ${name}`);
}
