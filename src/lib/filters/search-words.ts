/** A text as it is compared in a search: in lower case, without accents. */
export function folded(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a search, folded. */
export function searchWords(search: string): string[] {
	return folded(search).split(/\s+/).filter(Boolean);
}
