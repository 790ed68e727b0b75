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
	const matchers = Object.entries(patternsOf).flatMap(([label, patterns]) => {
		const given = patterns.filter((pattern) => pattern.trim());
		if (given.length === 0) return [];
		return [{ label, stems: given.map(longestStem), expression: new RegExp(patternSource(given), 'iu') }];
	});
	return (text) => {
		const lower = text.toLowerCase();
		return matchers
			.filter(({ stems, expression }) => stems.some((stem) => lower.includes(stem)) && expression.test(text))
			.map(({ label }) => label);
	};
}

/** Tells whether a text mentions any of some patterns. */
export function patternTest(patterns: readonly string[]): (text: string) => boolean {
	const matching = patternMatcher({ all: patterns });
	return (text) => matching(text).length > 0;
}

const wordCharacter = '\\p{L}\\p{N}_';

const wordsSource = (pattern: string) =>
	pattern
		.split(/\s+/u)
		.map((word) => word.replace(/[\\^$.|?+()[\]{}/]/gu, '\\$&').replace(/\*/gu, `[${wordCharacter}]*`))
		.join('\\s+');

/** Looking for a piece of the text first spares most texts the regular expression. */
const longestStem = (pattern: string) =>
	pattern
		.toLowerCase()
		.split(/[\s*]+/u)
		.reduce((longest, stem) => (stem.length > longest.length ? stem : longest), '');
