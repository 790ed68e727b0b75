/** Answers of one page by their keys, rows as arrays below the names of their columns. */
export interface StoredAnswers {
	readonly [key: string]: {
		readonly columns: readonly string[];
		readonly rows: readonly (readonly unknown[])[];
	};
}

/** Rows as they are stored: what the engine answers, without repeating the columns' names. */
export function storedRows(rows: readonly object[]): StoredAnswers[string] {
	const columns = Object.keys(rows[0] ?? {});
	return { columns, rows: rows.map((row) => columns.map((column) => Reflect.get(row, column) as unknown)) };
}

/** Stored rows as the engine answers them. */
export function rowsFrom<T extends object>({ columns, rows }: StoredAnswers[string]): T[] {
	return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])) as T);
}
