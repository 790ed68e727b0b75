import { RecordBatch, RecordBatchStreamWriter, Schema, Struct, makeData } from 'apache-arrow';
import { tables, type Column, type Row, type TableName } from '#ingest/schema.ts';
import { columnData, columnField, type Cell } from './columns.ts';

/** A table as one Arrow IPC stream; the same rows always give the same bytes. */
export function arrowStream<T extends TableName>(name: T, rows: readonly Row<T>[]): Uint8Array {
	const columns = Object.entries<Column>(tables[name].columns);
	const children = columns.map(([column, of], id) =>
		columnData(
			of,
			rows.map((row) => cell(row, column)),
			id,
		),
	);
	const fields = columns.map(([column, of], index) => columnField(column, of, at(children, index)));
	const schema = new Schema(fields);
	const data = makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children });
	const writer = new RecordBatchStreamWriter();
	writer.write(new RecordBatch(schema, data));
	return writer.finish().toUint8Array(true);
}

const cell = (row: object, column: string) => (row as Record<string, Cell | undefined>)[column] ?? null;

function at<T>(list: readonly T[], index: number): T {
	const found = list[index];
	if (found === undefined) throw new RangeError(`nothing at ${String(index)}`);
	return found;
}
