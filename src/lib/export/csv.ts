/** What a cell can hold. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

export interface CsvColumn<T> {
	readonly header: string;
	readonly value: (row: T) => Cell;
}

/**
 * Rows as CSV (RFC 4180, CRLF, UTF-8 with no BOM). Strings that a spreadsheet would run as a formula get an
 * apostrophe before them; numbers stay as they are. Lists are joined by `; `.
 */
export function toCsv<T>(rows: readonly T[], columns: readonly CsvColumn<T>[]): string {
	const lines = [
		columns.map((column) => cellText(column.header)),
		...rows.map((row) => columns.map((column) => cellText(column.value(row)))),
	];
	return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
	return quoted(defused(typeof cell === 'string' ? cell : cell.join('; ')));
}

/** OWASP's list of characters that begin a formula. */
const defused = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
