import type { ExportColumn, ExportTable } from '../export/export-table.ts';
import type { ResultColumn } from './result-columns.ts';

interface Place {
	readonly row: number;
}

/** An answer as it is saved. Of columns with one name, those after the first have a number behind it. */
export function resultExport(columns: readonly ResultColumn[], rows: number): ExportTable {
	const taken = new Map<string, number>();
	const named = columns.map((column): ExportColumn<object> => {
		const count = (taken.get(column.name) ?? 0) + 1;
		taken.set(column.name, count);
		const id = count === 1 ? column.name : `${column.name}_${String(count)}`;
		return exported(id, column) as ExportColumn<object>;
	});
	return {
		name: 'explore',
		rows: Array.from({ length: rows }, (_, row): Place => ({ row })),
		columns: named,
	};
}

function exported(id: string, { name, type, value, text }: ResultColumn): ExportColumn<Place> {
	const head = { id, label: name };
	switch (type) {
		case 'number':
			return { ...head, type, value: ({ row }) => value(row) as number | null };
		case 'boolean':
			return { ...head, type, value: ({ row }) => value(row) as boolean | null };
		case 'list':
			return { ...head, type, value: ({ row }) => (value(row) as unknown[] | null)?.map(String) ?? null };
		default:
			return { ...head, type, value: ({ row }) => text(row) };
	}
}
