import {
	Bool,
	DateDay,
	Field,
	Float64,
	List,
	makeBuilder,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	Utf8,
	type Data,
	type DataType,
} from 'apache-arrow';
import type { ExportColumn, ExportTable } from './export-table.ts';
import { provenanceEntries, type Provenance } from './provenance.ts';

/** Rows as an Arrow file (Feather 2), with where they come from as metadata of its schema, `syncline.title` and so on. */
export function toArrow({ rows, columns }: ExportTable, about: Provenance): Uint8Array<ArrayBuffer> {
	const children = columns.map((column) => columnData(column, rows));
	const fields = children.map(({ type }, index) => new Field(columns[index]?.id ?? '', type, true));
	const metadata = new Map(provenanceEntries(about).map(([name, text]) => [`syncline.${name}`, text]));
	const schema = new Schema(fields, metadata);
	const data = makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children });
	return Uint8Array.from(tableToIPC(new Table(schema, new RecordBatch(schema, data)), 'file'));
}

function columnData(column: ExportColumn<object>, rows: readonly object[]): Data {
	switch (column.type) {
		case 'number':
			return dataOf(rows.map(column.value), new Float64());
		case 'boolean':
			return dataOf(rows.map(column.value), new Bool());
		case 'date':
			return dataOf(
				rows.map((row) => {
					const value = column.value(row);
					return value === null ? null : new Date(`${value}T00:00:00Z`);
				}),
				new DateDay(),
			);
		case 'list':
			return dataOf(rows.map(column.value), new List(new Field('item', new Utf8(), false)));
		default:
			return dataOf(rows.map(column.value), new Utf8());
	}
}

/**
 * Values as Arrow data. Nulls are set here: apache-arrow would look for them with a function made from text, which the
 * page's security policy forbids.
 */
function dataOf(values: readonly unknown[], type: DataType): Data {
	const builder = makeBuilder<DataType, never>({ type, nullValues: [] });
	values.forEach((value, index) => {
		if (value === null) builder.setValid(index, false);
		else builder.set(index, value);
	});
	return builder.finish().flush() as Data;
}
