import { finder } from '#ingest/letters.ts';
import { genericWords, shortForms } from './vocabulary.ts';

/** The distinctive words of a text by their stems: `Benchmarking` by `benchmark`. */
export type Words = ReadonlyMap<string, string>;

/** All words of a text in lower case, without addresses and punctuation. */
export function wordsOf(text: string): readonly string[] {
	const lower = text.toLowerCase();
	const said = lower.includes('://') ? lower.replace(/https?:\/\/\S+/gu, ' ') : lower;
	return joinedWords(said);
}

const joinedWords = finder(/[\p{L}\p{N}]+(?:[-._][\p{L}\p{N}]+)*/gu, /[a-z\d]+(?:[-._][a-z\d]+)*/g);

/** The words that tell one piece of work from another; `@somebody` is none. */
export function distinctiveWords(text: string): Words {
	const words = new Map<string, string>();
	const said = text.includes('@') ? text.replace(/@[\p{L}\p{N}][-.\p{L}\p{N}_]*/gu, ' ') : text;
	for (const word of wordsOf(said)) {
		const stem = distinctiveStem(word);
		if (stem !== null && !words.has(stem)) words.set(stem, word);
	}
	return words;
}

/** Tells whether a word looks like the name of something: `go-cache`, `v2`, `window.open`. */
export const isName = (stem: string) => /[-_.\d]/u.test(stem);

/** A rough stem, so that `benchmarks`, `benchmarked` and `benchmarking` are one word. */
function stemOf(word: string): string {
	const singular = /ies$/u.test(word)
		? `${word.slice(0, -3)}y`
		: /[^s]s$/u.test(word) && word.length > 3
			? word.slice(0, -1)
			: word;
	const short = shortForms.get(singular);
	if (short) return short;
	return singular.replace(/(?<=.{4})(?:ing|ed)$/u, '').replace(/(?<=.{4})e$/u, '');
}

/** The stem of a distinctive word, null for any other: an archive has few words, each of them many times. */
const distinctiveStem = memoized((word: string) => {
	if (genericWords.has(word) || /^[\p{N}.]+$/u.test(word)) return null;
	const stem = stemOf(word);
	return stem.length > 1 && !genericWords.has(stem) ? stem : null;
});

function memoized<T>(of: (word: string) => T): (word: string) => T {
	const known = new Map<string, T>();
	return (word) => {
		const value = known.get(word);
		if (value !== undefined) return value;
		const made = of(word);
		known.set(word, made);
		return made;
	};
}
