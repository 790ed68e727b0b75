import type { Config } from '#ingest/config.ts';
import type { NoteFacts } from '#ingest/facts/note-facts.ts';
import { readNote } from '#ingest/facts/read-note.ts';
import type { Row } from '#ingest/schema.ts';

/** A note of the archive, read. */
export interface ArchiveNote {
	/** Relative to the archive. */
	readonly path: string;
	readonly size: number;
	readonly sha256: string;
	readonly facts: NoteFacts;
}

/** A note's file. Of a very large one `bytes` holds the beginning only. */
export interface NoteFile {
	readonly bytes: Uint8Array;
	readonly size: number;
	readonly sha256: string;
}

/** What came of reading a note: the note, or why it could not be read. */
export type Reading = { readonly note: ArchiveNote } | { readonly problem: Row<'diagnostics'> };

/** Reads a note from its file. */
export const readingOf = (path: string, { bytes, size, sha256 }: NoteFile, config: Config): Reading => ({
	note: { path, size, sha256, facts: readNote(path, bytes, config) },
});

/** Tells of a file that cannot be read. */
export function unreadable(path: string, error: unknown): Reading {
	const reason = error instanceof Error ? error.message : String(error);
	const message = `The note cannot be read: ${reason}.`;
	return { problem: { note_path: path, line: null, severity: 'error', code: 'unreadable', message } };
}

/** The `notes` rows; `seriesOf` gives the series of a spelling. */
export function noteRows(
	notes: readonly ArchiveNote[],
	seriesOf: (spelling: string) => string,
	config: Config,
) {
	return notes.map(({ path, size, sha256, facts }): Row<'notes'> => ({
		note_path: path,
		title: facts.title,
		series: seriesOf(facts.seriesSpelling),
		sha256,
		bytes: size,
		lines: facts.lines,
		encoding_repaired: facts.encodingRepaired,
		source_url: config.source && sourceUrl(config.source, path),
	}));
}

/** The `note_texts` rows. */
export function noteTextRows(notes: readonly ArchiveNote[]) {
	return notes.map(({ path, facts }): Row<'note_texts'> => ({ note_path: path, text: facts.text }));
}

const sourceUrl = (template: string, path: string) =>
	template.replaceAll('{path}', path.split('/').map(encodeURIComponent).join('/')).replaceAll('{line}', '1');
