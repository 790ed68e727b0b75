import writeXlsxFile, { type Cell as XlsxCell, type SheetData } from 'write-excel-file/universal';
import { joinedList, type ColumnType, type ExportColumn, type ExportTable } from './export-table.ts';
import { provenanceEntries, type Provenance } from './provenance.ts';

/**
 * A workbook with the rows in its first sheet and where they come from in the second. Cells have types, so a text is
 * a text even where it looks like a formula; a list is its values joined by `; `. What Excel cannot hold is put
 * otherwise: a day before March 1900 as text, a longer text than 32,767 characters cut, line ends as LF.
 */
export function toXlsx({ rows, columns }: ExportTable, about: Provenance): Promise<Blob> {
	const data: SheetData = [
		columns.map(({ id }) => head(id)),
		...rows.map((row) => columns.map((column) => xlsxCell(column, row))),
	];
	const entries = provenanceEntries(about).map((entry) => entry.map(textCell));
	return writeXlsxFile([
		{
			sheet: 'Rows',
			data,
			columns: columns.map(({ type = 'text' }) => ({ width: widths[type] })),
			stickyRowsCount: 1,
		},
		{
			sheet: 'Provenance',
			data: [[head('name'), head('value')], ...entries],
			columns: [{ width: 28 }, { width: 100 }],
			stickyRowsCount: 1,
		},
	]).toBlob();
}

const widths: Readonly<Record<ColumnType, number>> = {
	text: 36,
	number: 12,
	date: 12,
	boolean: 10,
	list: 36,
};

const head = (value: string): XlsxCell => ({ value, type: String, fontWeight: 'bold' });

/** Excel's limit. */
const mostCharacters = 32_767;
const textCell = (text: string): XlsxCell => ({
	value: text.replace(/\r\n?/g, '\n').slice(0, mostCharacters),
	type: String,
});

function xlsxCell(column: ExportColumn<object>, row: object): XlsxCell {
	switch (column.type) {
		case 'number': {
			const value = column.value(row);
			return value === null || !Number.isFinite(value) ? null : { value, type: Number };
		}
		case 'boolean': {
			const value = column.value(row);
			return value === null ? null : { value, type: Boolean };
		}
		case 'date': {
			const value = column.value(row);
			if (value === null) return null;
			// Excel counts a 29 February 1900 that never was.
			if (value < '1900-03-01') return textCell(value);
			return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
		}
		case 'list': {
			const value = column.value(row);
			return value === null ? null : textCell(joinedList(value));
		}
		default: {
			const value = column.value(row);
			return value === null ? null : textCell(value);
		}
	}
}
