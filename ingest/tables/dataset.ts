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
	/** What each page shows while nothing is filtered, asked of the tables: by page, the bytes of a file. */
	readonly answers?: (ofTables: Dataset) => Promise<ReadonlyMap<string, Uint8Array>>;
}

interface Written extends DatasetFile {
	readonly sha256: string;
}

/** Turns rows into the files of a dataset. */
export async function datasetOf(archiveName: string, rows: Rows, effects: DatasetEffects): Promise<Dataset> {
	const written = async (name: string, bytes: Uint8Array): Promise<Written> => ({
		name,
		bytes,
		sha256: await effects.sha256(bytes),
	});
	const names = Object.keys(tables) as TableName[];
	const streams = await Promise.all(
		names.map((name) => written(`${name}.arrow`, arrowStream(name, rows[name]))),
	);
	const days = rows.meetings.map(({ date }) => date).sort();
	const told = {
		schemaVersion,
		archiveName,
		firstMeeting: days[0] ?? null,
		lastMeeting: days.at(-1) ?? null,
		builtAt: effects.now(),
	};
	const assembled = async (answers: readonly (Written & { readonly page: string })[]): Promise<Dataset> => {
		const files = [...streams, ...answers];
		const hash = await effects.sha256(
			new TextEncoder().encode(files.map(({ name, sha256 }) => `${name} ${sha256}\n`).join('')),
		);
		const entry = ({ name, bytes, sha256 }: Written): ManifestFile => ({
			file: `${hash}/${name}`,
			bytes: bytes.length,
			sha256,
		});
		const entries = names.map((name, index): [TableName, ManifestTable] => {
			const { file, bytes, sha256 } = entry(streams[index] ?? missing(name));
			return [name, { file, rows: rows[name].length, bytes, sha256 }];
		});
		return {
			hash,
			files: files.map(({ name, bytes }) => ({ name, bytes })),
			manifest: {
				...told,
				tables: Object.fromEntries(entries) as Record<TableName, ManifestTable>,
				...(answers.length === 0
					? {}
					: { answers: Object.fromEntries(answers.map((one) => [one.page, entry(one)])) }),
			},
		};
	};
	const ofTables = await assembled([]);
	if (effects.answers === undefined) return ofTables;
	const answers = await effects.answers(ofTables);
	return assembled(
		await Promise.all(
			[...answers].map(async ([page, bytes]) => ({ page, ...(await written(answersFile(page), bytes)) })),
		),
	);
}

const answersFile = (page: string) => `answers-${page.replaceAll('/', '') || 'overview'}.json`;

function missing(name: string): never {
	throw new RangeError(`no table ${name}`);
}
