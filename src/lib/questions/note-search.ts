import type { Engine } from '../engine/engine.ts';
import { searchWords } from '../filters/search-words.ts';
import type { Ask } from './ask.ts';
import sql from './note-search.sql?raw';

/** A line of a note that was looked for. */
export interface FoundLine {
	readonly notePath: string;
	/** The first of the lines that hold most of the words. */
	readonly line: number;
	readonly text: string;
	/** Lines that hold any of them. */
	readonly lines: number;
}

/** The notes whose texts hold every word, whatever its case and accents, by their paths; fetches the texts first. */
export async function noteSearch(
	engine: Engine,
	search: string,
	ask: Ask = {},
): Promise<ReadonlyMap<string, FoundLine>> {
	const words = searchWords(search);
	if (words.length === 0) return new Map();
	const rows = await engine.query<FoundLine>(sql, [words.join('\u001f')], ask);
	return new Map(rows.map((row) => [row.notePath, row]));
}
