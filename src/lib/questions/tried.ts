import { patternSource } from '#ingest/config.ts';

/**
 * The regular expression of words that are tried as a topic, as the configuration writes them: `*` stands for the rest
 * of a word, a comma for "or"; '' where none are given.
 */
export function triedSource(words: string | null): string {
	const patterns = (words ?? '').split(',').filter((pattern) => pattern.trim() !== '');
	return patterns.length === 0 ? '' : patternSource(patterns);
}
