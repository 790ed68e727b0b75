import { toCsv } from '#lib/export/csv.ts';
import { fileName } from '#lib/export/file-name.ts';
import type { Filters } from '#lib/filters/filters.ts';
import type { PanelTable } from './panel-table.ts';

/** Saves a panel's rows as a CSV file whose name says what they were filtered by. */
export function downloadCsv({ name, rows, columns }: PanelTable, filters: Filters): void {
	const text = toCsv(
		rows,
		columns.map(({ id, value }) => ({ header: id, value })),
	);
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
	link.download = fileName(name, filters, filters.asOf, 'csv');
	link.click();
	URL.revokeObjectURL(link.href);
}
