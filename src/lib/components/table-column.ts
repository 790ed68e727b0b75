import type { ExportColumn } from '../export/export-table.ts';

/** One column of a table of `Row`s: its values are what is sorted by and what a download holds. */
export type TableColumn<Row> = ExportColumn<Row> & {
	/** What is shown, where it is not the value itself (`26 Nov 2018` for `2018-11-26`). */
	readonly shown?: (row: Row) => string;
	/** Where a click on the cell's text leads. */
	readonly href?: (row: Row) => string | null;
	readonly isSortable?: boolean;
	/** Its numbers are drawn or said in words, so the column is set as text is. */
	readonly isSetAsText?: boolean;
	/** Never broken over two lines: dates, short words. */
	readonly isShort?: boolean;
	/** Only in downloads and in the table twin, left out where space is short. */
	readonly isMinor?: boolean;
};

/** Whether a column is set as figures are: to the right, the largest first. */
export const isSetAsNumber = ({
	type,
	isSetAsText,
}: Pick<TableColumn<never>, 'type' | 'isSetAsText'>): boolean => type === 'number' && isSetAsText !== true;

/** Rows in the order of a column; rows without a value come last in both directions. */
export function sortRows<Row>(
	rows: readonly Row[],
	{ value }: Pick<TableColumn<Row>, 'value'>,
	descending: boolean,
): Row[] {
	const direction = descending ? -1 : 1;
	return rows.toSorted((a, b) => {
		const [left, right] = [value(a), value(b)];
		if (left === null || right === null) return Number(left === null) - Number(right === null);
		if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
		return direction * words(left).localeCompare(words(right), 'en', { numeric: true });
	});
}

const words = (value: string | number | boolean | readonly string[]) =>
	typeof value === 'object' ? value.join(', ') : String(value);
