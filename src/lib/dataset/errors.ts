/** No manifest: there is no dataset here. */
export class MissingDatasetError extends Error {
	override readonly name = 'MissingDatasetError';

	constructor(file: string, detail: string) {
		super(
			`There is no dataset here: ${file} ${detail}. Run "syncline ingest", or serve the site with "syncline".`,
		);
	}
}

/** A manifest that cannot be read as one. */
export class DamagedManifestError extends Error {
	override readonly name = 'DamagedManifestError';

	constructor(file: string, detail: string) {
		super(`${file} is damaged: ${detail}. Run "syncline ingest" again and reload the page.`);
	}
}

/** The dataset was written by another version. */
export class SchemaVersionError extends Error {
	override readonly name = 'SchemaVersionError';
	readonly found: unknown;
	readonly expected: number;

	constructor(found: unknown, expected: number) {
		super(
			`The dataset has schema version ${String(found)}, this page reads version ${String(expected)}. ` +
				'Run "syncline ingest" with the version of Syncline that made this page.',
		);
		this.found = found;
		this.expected = expected;
	}
}

/** Another dataset was written in the place of the one that is open. */
export class DatasetReplacedError extends Error {
	override readonly name = 'DatasetReplacedError';

	constructor(options?: ErrorOptions) {
		super('The notes were read again meanwhile. Reload the page to see what is new.', options);
	}
}

/** A table that the manifest names, or should name, and that is not there. */
export class MissingTableError extends Error {
	override readonly name = 'MissingTableError';
	readonly table: string;

	constructor(table: string, detail: string) {
		super(`The table ${table} is missing: ${detail}. Run "syncline ingest" again and reload the page.`);
		this.table = table;
	}
}

/** A table whose bytes are not those that the manifest promises. */
export class DamagedTableError extends Error {
	override readonly name = 'DamagedTableError';
	readonly table: string;

	constructor(table: string, file: string, detail: string) {
		super(
			`The table ${table} is damaged: ${file} ${detail}. Run "syncline ingest" again and reload the page.`,
		);
		this.table = table;
	}
}
