/** What the cells of a column are, in every format; a cell without a value is null. */
export type ColumnType = NonNullable<Typed<never>['type']>;

/** What a cell can hold. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A column's type and the values that go with it; one that says nothing holds text. */
type Typed<Row> =
	| { readonly type?: 'text'; readonly value: (row: Row) => string | null }
	| { readonly type: 'number'; readonly value: (row: Row) => number | null }
	/** `YYYY-MM-DD` */
	| { readonly type: 'date'; readonly value: (row: Row) => string | null }
	| { readonly type: 'boolean'; readonly value: (row: Row) => boolean | null }
	| { readonly type: 'list'; readonly value: (row: Row) => readonly string[] | null };

/** One column of rows, as files name it and as people do. */
export type ExportColumn<Row> = Typed<Row> & {
	/** Its name in files; no other column of the table has it. */
	readonly id: string;
	readonly label: string;
};

/** What every format writes: rows in their order, columns in theirs. */
export interface ExportTable {
	/** What the rows are, as the beginning of a file's name: `open-over-time`. */
	readonly name: string;
	readonly rows: readonly object[];
	readonly columns: readonly ExportColumn<object>[];
}

/** A list where a format has cells of one value only. */
export const joinedList = (list: readonly string[]) => list.join('; ');
