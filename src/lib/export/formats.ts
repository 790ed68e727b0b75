import type { ExportTable } from './export-table.ts';
import type { Picture } from './png.ts';
import type { Provenance } from './provenance.ts';

/** A kind of file that rows can be saved as. Its writer is loaded when it is first needed. */
export interface Format {
	readonly label: string;
	readonly ending: string;
	readonly mime: string;
	readonly write: (table: ExportTable, about: Provenance) => Promise<BlobPart>;
}

/** In the order of the menus. */
export const formats: readonly Format[] = [
	{
		label: 'CSV',
		ending: 'csv',
		mime: 'text/csv;charset=utf-8',
		write: async (table) => (await import('./csv.ts')).toCsv(table),
	},
	{
		label: 'TSV',
		ending: 'tsv',
		mime: 'text/tab-separated-values;charset=utf-8',
		write: async (table) => (await import('./csv.ts')).toCsv(table, '\t'),
	},
	{
		label: 'JSON',
		ending: 'json',
		mime: 'application/json',
		write: async (table, about) => (await import('./json.ts')).toJson(table, about),
	},
	{
		label: 'Excel (XLSX)',
		ending: 'xlsx',
		mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: async (table, about) => (await import('./xlsx.ts')).toXlsx(table, about),
	},
	{
		label: 'Parquet',
		ending: 'parquet',
		mime: 'application/vnd.apache.parquet',
		write: async (table, about) => (await import('./parquet.ts')).toParquet(table, about),
	},
	{
		label: 'Arrow',
		ending: 'arrow',
		mime: 'application/vnd.apache.arrow.file',
		write: async (table, about) => (await import('./arrow.ts')).toArrow(table, about),
	},
];

/** What CSV and TSV cannot hold: where their rows come from. */
export const sidecar: Format = {
	label: 'Provenance',
	ending: 'meta.json',
	mime: 'application/json',
	write: (_, about) => Promise.resolve(`${JSON.stringify(about, null, 2)}\n`),
};

/** The chart that is shown, under the name of its rows. */
export const pngOf = (picture: Picture): Format => ({
	label: 'PNG',
	ending: 'png',
	mime: 'image/png',
	write: async (_, about) => (await import('./png.ts')).toPng(picture, about),
});
