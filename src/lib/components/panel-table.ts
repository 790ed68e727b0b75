import type { ExportTable } from '../export/export-table.ts';
import type { TableColumn } from './table-column.ts';

/** The numbers of a panel as rows: its table twin and its downloads. Built by {@link panelTable}. */
export interface PanelTable extends ExportTable {
	readonly columns: readonly TableColumn<object>[];
}

/** Binds rows to columns of their type, so that a panel may hold rows of any type. */
export function panelTable<Row extends object>(
	name: string,
	rows: readonly Row[],
	columns: readonly TableColumn<Row>[],
): PanelTable {
	return { name, rows, columns: columns as readonly TableColumn<object>[] };
}
