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
	const byBeginning = new Map<string, Matcher[]>();
	for (const [rank, [label, patterns]] of Object.entries(patternsOf).entries()) {
		const given = patterns.map((pattern) => pattern.trim().toLowerCase()).filter(Boolean);
		if (given.length === 0) continue;
		// In lower case, because a letter in all its cases takes twice as long to compile.
		const expression = new RegExp(patternSource(given), 'u');
		const matcher = { rank, label, stems: given.map(longestStem), expression };
		for (const beginning of new Set(given.map(beginningOf)))
			byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), matcher]);
	}
	const anywhere = byBeginning.get('') ?? [];
	return (text) => {
		const lower = text.toLowerCase();
		const possible = new Set(anywhere);
		for (const word of (byBeginning.size > 0 && lower.match(words)) || [])
			for (const matcher of byBeginning.get(word.slice(0, beginningLength)) ?? []) possible.add(matcher);
		if (possible.size === 0) return [];
		return [...possible]
			.filter(({ stems, expression }) => stems.some((stem) => lower.includes(stem)) && expression.test(lower))
			.sort((a, b) => a.rank - b.rank)
			.map(({ label }) => label);
	};
}

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
const words = new RegExp(`[${wordCharacter}]+`, 'gu');

const wordsSource = (pattern: string) =>
	pattern
		.split(/\s+/u)
		.map((word) => word.replace(/[\\^$.|?+()[\]{}/]/gu, '\\$&').replace(/\*/gu, `[${wordCharacter}]*`))
		.join('\\s+');

/** Looking for a piece of the text first spares most texts the regular expression. */
const longestStem = (pattern: string) => longest(pattern.split(/[\s*]+/u));

/** How a word begins that each match of a pattern holds; empty where the pattern tells too little of any word. */
function beginningOf(pattern: string): string {
	const pieces = pattern.match(new RegExp(`[${wordCharacter}*]+`, 'gu')) ?? [];
	const known = pieces.map((piece) => piece.replace(/\*.*$/u, ''));
	const telling = known.filter((begun, nth) => begun === pieces[nth] || begun.length >= beginningLength);
	return longest(telling).slice(0, beginningLength);
}

const beginningLength = 3;

const longest = (pieces: readonly string[]) =>
	pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
