/** What a cell holds: what is sorted by and what a download writes. */
type CellValue = string | number | boolean | null;

/** One column of a table of `Row`s. */
export interface TableColumn<Row> {
	readonly id: string;
	readonly label: string;
	readonly value: (row: Row) => CellValue;
	/** What is shown, where it is not the value itself (`26 Nov 2018` for `2018-11-26`). */
	readonly shown?: (row: Row) => string;
	/** Where a click on the cell's text leads. */
	readonly href?: (row: Row) => string | null;
	readonly isNumber?: boolean;
	readonly isSortable?: boolean;
	/** Never broken over two lines: dates, short words. */
	readonly isShort?: boolean;
	/** Only in downloads and in the table twin, left out where space is short. */
	readonly isMinor?: boolean;
}

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
		return direction * String(left).localeCompare(String(right), 'en', { numeric: true });
	});
}
