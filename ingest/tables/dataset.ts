import {
	schemaVersion,
	tables,
	type Manifest,
	type ManifestFile,
	type ManifestTable,
	type Row,
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
	readonly sha256: Sha256;
	/** ISO timestamp. */
	readonly now: () => string;
}

/** Hexadecimal. */
type Sha256 = (bytes: Uint8Array) => string | Promise<string>;

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

/** Takes the rows of a table once they are all there. */
export type TakeRows = <T extends TableName>(table: T, rows: readonly Row<T>[]) => void;

/** What the manifest says of an archive beside its tables. */
export type AboutArchive = Pick<Manifest, 'archiveName' | 'firstMeeting' | 'lastMeeting'>;

/** Turns rows into the files of a dataset, table by table: none need lie there while the others are made. */
export class DatasetWriter {
	readonly #effects: DatasetEffects;
	readonly #streams = new Map<TableName, { readonly rows: number; readonly stream: Promise<Written> }>();

	constructor(effects: DatasetEffects) {
		this.#effects = effects;
	}

	readonly take: TakeRows = (table, rows) => {
		const stream = written(tableFile(table), arrowStream(table, rows), this.#effects.sha256);
		this.#streams.set(table, { rows: rows.length, stream });
	};

	/**
	 * The dataset, once all tables were taken.
	 * @throws {RangeError} where one was not
	 */
	async dataset({ archiveName, firstMeeting, lastMeeting }: AboutArchive): Promise<Dataset> {
		const { sha256, now } = this.#effects;
		const streams = await Promise.all(
			tableNames.map(async (table) => {
				const { rows, stream } = this.#streams.get(table) ?? missing(table);
				return { table, rows, ...(await stream) };
			}),
		);
		const hash = await hashOf(streams, sha256);
		const entries = streams.map(({ table, rows, ...stream }): [TableName, ManifestTable] => {
			const { file, bytes, sha256 } = entry(hash, stream);
			return [table, { file, rows, bytes, sha256 }];
		});
		return {
			hash,
			files: streams.map(fileOf),
			manifest: {
				schemaVersion,
				archiveName,
				firstMeeting,
				lastMeeting,
				builtAt: now(),
				tables: Object.fromEntries(entries) as Record<TableName, ManifestTable>,
			},
		};
	}
}

/** The same dataset with what its pages would have to wait for. */
export async function withAnswers(
	{ files, manifest }: Dataset,
	{ pages, derived }: Answers,
	sha256: Sha256,
): Promise<Dataset> {
	const bytesOf = new Map(files.map(({ name, bytes }) => [name, bytes]));
	const streams = tableNames.map((table): Written => {
		const name = tableFile(table);
		return { name, bytes: bytesOf.get(name) ?? missing(table), sha256: manifest.tables[table].sha256 };
	});
	const answers = await writtenOf(pages, (page, bytes) => written(answersFile(page), bytes, sha256));
	const derivedStreams = await writtenOf(derived, (name, { bytes }) =>
		written(`derived-${name}.arrow`, bytes, sha256),
	);
	const all = [...streams, ...answers.values(), ...derivedStreams.values()];
	const hash = await hashOf(all, sha256);
	const moved = tableNames.map((table) => {
		const stored = manifest.tables[table];
		return [table, { ...stored, file: `${hash}/${tableFile(table)}` }] as const;
	});
	return {
		hash,
		files: all.map(fileOf),
		manifest: {
			...manifest,
			tables: Object.fromEntries(moved) as Record<TableName, ManifestTable>,
			answers: Object.fromEntries([...answers].map(([page, file]) => [page, entry(hash, file)])),
			...(derivedStreams.size === 0
				? {}
				: {
						derived: Object.fromEntries(
							[...derived].map(([name, { key, rows }]) => [
								name,
								{ ...entry(hash, derivedStreams.get(name) ?? missing(name)), key, rows },
							]),
						),
					}),
		},
	};
}

/** The memory that its files lie in, to be handed over to another thread. */
export const buffersOf = ({ files }: Dataset): ArrayBuffer[] => [
	...new Set(files.map(({ bytes }) => bytes.buffer as ArrayBuffer)),
];

const tableNames = Object.keys(tables) as TableName[];
const tableFile = (table: TableName) => `${table}.arrow`;
const answersFile = (page: string) => `answers-${page.replaceAll('/', '') || 'overview'}.json`;

const written = async (name: string, bytes: Uint8Array, sha256: Sha256): Promise<Written> => ({
	name,
	bytes,
	sha256: await sha256(bytes),
});

async function writtenOf<T>(
	made: ReadonlyMap<string, T>,
	write: (name: string, of: T) => Promise<Written>,
): Promise<ReadonlyMap<string, Written>> {
	return new Map(
		await Promise.all([...made].map(async ([name, of]) => [name, await write(name, of)] as const)),
	);
}

/** What tells a dataset from others: the names and hashes of its files. */
const hashOf = (files: readonly Written[], sha256: Sha256) =>
	sha256(new TextEncoder().encode(files.map((file) => `${file.name} ${file.sha256}\n`).join('')));

const fileOf = ({ name, bytes }: Written): DatasetFile => ({ name, bytes });
const entry = (hash: string, { name, bytes, sha256 }: Written): ManifestFile => ({
	file: `${hash}/${name}`,
	bytes: bytes.length,
	sha256,
});

function missing(name: string): never {
	throw new RangeError(`no table ${name}`);
}
