import { tables, type Column, type ColumnType, type TableName } from '#ingest/schema.ts';

const sqlTypes: Record<ColumnType, string> = {
	utf8: 'varchar',
	dictionary: 'varchar',
	list: 'varchar[]',
	date: 'date',
	int: 'integer',
	bool: 'boolean',
};

/** A statement that creates an empty table with the columns of `name`, so that what others share with it still works. */
export function standIn(name: TableName): string {
	const columns = Object.entries<Column>(tables[name].columns).map(([column, { type }]) => {
		return `"${column}" ${sqlTypes[type]}`;
	});
	return `create or replace table "${name}" (${columns.join(', ')})`;
}
