/**
 * The regular expression of patterns of words: `*` stands for the rest of a word, a space for any white space.
 * It matches at word borders and is to be used without case. It is valid in RE2 and in JavaScript (flag `u`), so
 * that reading and SQL agree.
 */
export function patternSource(patterns: readonly string[]): string {
	const alternatives = patterns
		.map((pattern) => pattern.trim())
		.filter(Boolean)
		.map(wordsSource);
	return `(?:^|[^${wordCharacter}])(?:${alternatives.join('|')})(?:$|[^${wordCharacter}])`;
}

/** Finds the labels whose patterns a text mentions, in the order of the labels; one without patterns is never found. */
export function patternMatcher(
	patternsOf: Readonly<Record<string, readonly string[]>>,
): (text: string) => readonly string[] {
	const byWord = new Map<string, Matcher[]>();
	const others: Matcher[] = [];
	for (const [rank, [label, patterns]] of Object.entries(patternsOf).entries()) {
		const given = patterns.filter((pattern) => pattern.trim());
		if (given.length === 0) continue;
		const expression = new RegExp(patternSource(given), 'iu');
		const matcher = { rank, label, stems: given.map(longestStem), expression };
		const words = given.map(longestWholeWord);
		if (words.includes('')) others.push(matcher);
		else for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), matcher]);
	}
	return (text) => {
		const lower = text.toLowerCase();
		const possible = new Set(others.filter(({ stems }) => stems.some((stem) => lower.includes(stem))));
		if (byWord.size > 0)
			for (const word of lower.split(notInWords))
				for (const matcher of byWord.get(word) ?? []) possible.add(matcher);
		return [...possible]
			.filter(({ expression }) => expression.test(text))
			.sort((a, b) => a.rank - b.rank)
			.map(({ label }) => label);
	};
}

/** A label that a text may mention where it holds one of some words, or else one of the `stems`. */
interface Matcher {
	readonly rank: number;
	readonly label: string;
	readonly stems: readonly string[];
	readonly expression: RegExp;
}

/** Tells whether a text mentions any of some patterns. */
export function patternTest(patterns: readonly string[]): (text: string) => boolean {
	const matching = patternMatcher({ all: patterns });
	return (text) => matching(text).length > 0;
}

const wordCharacter = '\\p{L}\\p{N}_';
const notInWords = new RegExp(`[^${wordCharacter}]+`, 'u');

const wordsSource = (pattern: string) =>
	pattern
		.split(/\s+/u)
		.map((word) => word.replace(/[\\^$.|?+()[\]{}/]/gu, '\\$&').replace(/\*/gu, `[${wordCharacter}]*`))
		.join('\\s+');

/** Looking for a piece of the text first spares most texts the regular expression. */
const longestStem = (pattern: string) => longest(pattern.toLowerCase().split(/[\s*]+/u));

/** A word that each match of a pattern holds; empty where it has none without a `*`. */
const longestWholeWord = (pattern: string) =>
	longest(
		pattern
			.toLowerCase()
			.replace(new RegExp(`[${wordCharacter}]*\\*[${wordCharacter}*]*`, 'gu'), ' ')
			.split(notInWords),
	);

const longest = (pieces: readonly string[]) =>
	pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
