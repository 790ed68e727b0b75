import type { ExportTable } from './export-table.ts';
import type { Provenance } from './provenance.ts';

/** Rows as JSON objects under `rows`, what they are and where they come from under `about`. */
export function toJson({ rows, columns }: ExportTable, about: Provenance): string {
	const objects = rows.map((row) => Object.fromEntries(columns.map(({ id, value }) => [id, value(row)])));
	return `{\n"about": ${JSON.stringify(about, null, 2)},\n"rows": [${lines(objects)}]\n}\n`;
}

/** One object a line, so that files can be compared. */
const lines = (objects: readonly object[]) =>
	objects.length === 0 ? '' : `\n${objects.map((object) => JSON.stringify(object)).join(',\n')}\n`;
