import { folded, searchWords } from './search-words.ts';

/**
 * How well something fits what is typed, by its names: 1 where it is one, less at the beginning, at a word or within
 * one; less still where its words stand apart; 0 where a word stands in no name. Case and accents do not count.
 */
export function matchScore(id: string, typed: string, otherNames: readonly string[] = []): number {
	return foldedScore([id, ...otherNames].map(folded), searchWords(typed));
}

/** The same of names and words that are folded. */
export function foldedScore(names: readonly string[], words: readonly string[]): number {
	const whole = bestOf(names, words.join(' '));
	if (whole > 0 || words.length < 2) return whole;
	const each = words.map((word) => bestOf(names, word));
	return each.includes(0) ? 0 : (apart * each.reduce((sum, score) => sum + score, 0)) / each.length;
}

const apart = 0.9;

function bestOf(names: readonly string[], needle: string): number {
	return Math.max(0, ...names.map((name) => scoreOf(name, needle)));
}

function scoreOf(name: string, needle: string): number {
	if (name === needle) return 1;
	if (name.startsWith(needle)) return 0.9;
	let best = 0;
	for (let at = name.indexOf(needle); at !== -1; at = name.indexOf(needle, at + 1)) {
		if (!isLetter.test(name.charAt(at - 1))) return 0.7;
		best = 0.5;
	}
	return best;
}

const isLetter = /[\p{L}\p{N}]/u;
