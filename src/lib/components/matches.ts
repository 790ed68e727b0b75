import { folded, searchWords } from '#lib/filters/search-words.ts';

/** Whether every word of a search stands somewhere in the texts, whatever its case and accents; without a search everything does. */
export function matches(search: string | null, texts: readonly (string | null)[]): boolean {
	const text = folded(texts.join(' '));
	return searchWords(search ?? '').every((word) => text.includes(word));
}
