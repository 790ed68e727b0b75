import { tables, type Column, type ColumnType, type Manifest, type TableName } from '#ingest/schema.ts';

interface ColumnDoc {
	readonly name: string;
	readonly type: ColumnType;
	readonly nullable: boolean;
	readonly meaning: string;
}

export interface TableDoc {
	readonly name: TableName;
	readonly meaning: string;
	readonly rows: number;
	readonly bytes: number;
	readonly columns: readonly ColumnDoc[];
}

/** The tables of a dataset with what their columns mean. */
export function tableDocs(manifest: Manifest): TableDoc[] {
	return (Object.keys(tables) as TableName[]).map((name) => {
		const columns: Readonly<Record<string, Column>> = tables[name].columns;
		return {
			name,
			meaning: tables[name].meaning,
			rows: manifest.tables[name].rows,
			bytes: manifest.tables[name].bytes,
			columns: Object.entries(columns).map(([column, { type, nullable, meaning }]) => ({
				name: column,
				type,
				nullable,
				meaning,
			})),
		};
	});
}
