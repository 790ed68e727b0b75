import { fileName } from './file-name.ts';
import type { ExportTable } from './export-table.ts';
import type { Format } from './formats.ts';
import type { Provenance } from './provenance.ts';

/** What is saved. */
export interface Download {
	readonly table: ExportTable;
	readonly about: Provenance;
}

/** Saves rows as a file that is named after what it holds. */
export async function download(
	{ ending, mime, write }: Pick<Format, 'ending' | 'mime' | 'write'>,
	{ table, about }: Download,
): Promise<void> {
	const blob = new Blob([await write(table, about)], { type: mime });
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = fileName(table.name, about.filters, about.asOf, ending);
	link.click();
	// Safari reads the address only after the click.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
