import Papa from 'papaparse';
import { joinedList, type Cell, type ExportTable } from './export-table.ts';

/**
 * Rows as CSV (RFC 4180, CRLF, UTF-8 with no BOM), or with a tab as TSV. Null is nothing, an empty text `""`, a date
 * `2020-01-31`, a list its values joined by `; `.
 *
 * A spreadsheet runs a text that begins like a formula; such a text gets an apostrophe before it, which is the one
 * change that is made. Numbers stay numbers, negative ones too. The other formats keep every text as it is: their
 * cells have types.
 */
export function toCsv({ rows, columns }: ExportTable, delimiter: ',' | '\t' = ','): string {
	const lines = [
		columns.map(({ id }) => defused(id)),
		...rows.map((row) => columns.map((column) => plain(column.value(row)))),
	];
	const quotes = (value: unknown) => value === '';
	return `${Papa.unparse(lines, { delimiter, newline: '\r\n', quotes })}\r\n`;
}

function plain(cell: Cell): string | number | boolean | null {
	if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return cell;
	return defused(typeof cell === 'string' ? cell : joinedList(cell));
}

/** OWASP's list of characters that begin a formula. */
const defused = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text);
