import type { Manifest } from '#ingest/schema.ts';
import { version } from '../../../package.json';
import type { Parameter } from '../engine/engine.ts';
import { noFilters, type Filters } from '../filters/filters.ts';
import type { ColumnType, ExportTable } from './export-table.ts';

/** Where rows come from: stands in each file that can say so, and in a file of its own beside the others. */
export interface Provenance {
	/** The question that they answer. */
	readonly title: string;
	/** The filters that were set. */
	readonly filters: Partial<Filters>;
	/** The day they are seen from; null where there is none. */
	readonly asOf: string | null;
	readonly columns: readonly { readonly id: string; readonly label: string; readonly type: ColumnType }[];
	/** What was asked of the tables. A list among the parameters is one string, joined by U+001F. */
	readonly statements: readonly Statement[];
	/** The dataset, with the hash of each of its tables. */
	readonly dataset: Pick<Manifest, 'archiveName' | 'builtAt' | 'firstMeeting' | 'lastMeeting'> & {
		readonly sha256: Readonly<Record<string, string>>;
	};
	readonly versions: { readonly syncline: string; readonly schema: number };
}

interface Statement {
	readonly sql: string;
	readonly parameters: readonly Parameter[];
}

/** What is known where rows are shown, as their provenance. */
export function provenanceOf(
	{ columns }: ExportTable,
	{
		manifest,
		...shown
	}: Pick<Provenance, 'title' | 'asOf' | 'statements'> & {
		readonly filters: Filters;
		readonly manifest: Manifest;
	},
): Provenance {
	const { archiveName, builtAt, firstMeeting, lastMeeting, tables, schemaVersion } = manifest;
	const sha256 = Object.fromEntries(Object.entries(tables).map(([table, { sha256 }]) => [table, sha256]));
	return {
		...shown,
		filters: chosen(shown.filters),
		columns: columns.map(({ id, label, type = 'text' }) => ({ id, label, type })),
		dataset: { archiveName, builtAt, firstMeeting, lastMeeting, sha256 },
		versions: { syncline: version, schema: schemaVersion },
	};
}

const chosen = (filters: Filters): Partial<Filters> =>
	Object.fromEntries(
		Object.entries(filters).filter(([name, value]) => {
			const none = noFilters[name as keyof Filters];
			return Array.isArray(value) ? value.length > 0 : value !== none;
		}),
	);

/** Provenance as names and texts: `filters.series` is `core; design`, `statements.1.sql` the first statement. */
export function provenanceEntries({ columns, statements, ...rest }: Provenance): [string, string][] {
	return [
		...entries('', rest),
		...columns.map(({ id, label, type }): [string, string] => [`columns.${id}`, `${label} (${type})`]),
		...statements.flatMap(({ sql, parameters }, index): [string, string][] => [
			[`statements.${String(index + 1)}.sql`, sql.trim()],
			...parameters.map((parameter, position): [string, string] => [
				`statements.${String(index + 1)}.$${String(position + 1)}`,
				parameterWords(parameter),
			]),
		]),
	];
}

function entries(under: string, of: object): [string, string][] {
	return Object.entries(of).flatMap(([name, value]: [string, unknown]): [string, string][] => {
		if (typeof value === 'string' || typeof value === 'number') return [[under + name, String(value)]];
		if (Array.isArray(value)) return [[under + name, value.join('; ')]];
		return value === null || typeof value !== 'object' ? [] : entries(`${under}${name}.`, value);
	});
}

/** A parameter as SQL has it; one that holds a list as its values. */
export const parameterWords = (parameter: Parameter): string =>
	typeof parameter === 'string' ? `'${parameter.replaceAll('\u001f', "', '")}'` : String(parameter);
