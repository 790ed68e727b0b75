import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { ColumnType, ExportTable } from './export-table.ts';
import { provenanceEntries, type Provenance } from './provenance.ts';

/** Rows as a Parquet file, with where they come from as its key-value metadata, `syncline.title` and so on. */
export function toParquet({ rows, columns }: ExportTable, about: Provenance): ArrayBuffer {
	return parquetWriteBuffer({
		columnData: columns.map((column) => ({
			name: column.id,
			data: rows.map((row) => {
				const value = column.value(row);
				return column.type === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
			}),
		})),
		schema: [
			{ name: 'rows', num_children: columns.length },
			...columns.flatMap(({ id, type = 'text' }) => elements[type](id)),
		],
		kvMetadata: provenanceEntries(about).map(([name, value]) => ({ key: `syncline.${name}`, value })),
		createdBy: `syncline ${about.versions.syncline}`,
	});
}

const elements: Readonly<Record<ColumnType, (name: string) => SchemaElement[]>> = {
	text: (name) => [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }],
	number: (name) => [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }],
	date: (name) => [{ name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }],
	boolean: (name) => [{ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' }],
	list: (name) => [
		{ name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
		{ name: 'list', repetition_type: 'REPEATED', num_children: 1 },
		{ name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
	],
};
