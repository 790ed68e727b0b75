import { finder, isAscii } from '#ingest/letters.ts';

/**
 * The regular expression of patterns of words: `*` stands for the rest of a word, a space for any white space.
 * It matches at word borders and is to be used without case. It is valid in RE2 and in JavaScript (flag `u`), so
 * that reading and SQL agree.
 */
export function patternSource(patterns: readonly string[], wordCharacter = anyWordCharacter): string {
	const alternatives = patterns
		.map((pattern) => pattern.trim())
		.filter(Boolean)
		.map((pattern) => wordsSource(pattern, wordCharacter));
	return `(?:^|[^${wordCharacter}])(?:${alternatives.join('|')})(?:$|[^${wordCharacter}])`;
}

/** Finds the labels whose patterns a text mentions, in the order of the labels; one without patterns is never found. */
export function patternMatcher(
	patternsOf: Readonly<Record<string, readonly string[]>>,
): (text: string) => readonly string[] {
	const anywhere: Matcher[] = [];
	const byWord = new Map<string, Matcher[]>();
	const byBeginning = new Map<string, Matcher[]>();
	for (const [rank, [label, patterns]] of Object.entries(patternsOf).entries()) {
		const given = patterns.map((pattern) => pattern.trim().toLowerCase()).filter(Boolean);
		if (given.length === 0) continue;
		const matcher = { rank, label, stems: given.map(longestStem), isIn: wordTest(given) };
		for (const { text, isWhole } of given.map(tellingPiece))
			if (text === '') anywhere.push(matcher);
			else if (isWhole) add(byWord, text, matcher);
			else add(byBeginning, text.slice(0, beginningLength), matcher);
	}
	return (text) => {
		const lower = text.toLowerCase();
		const possible = [...anywhere];
		if (byWord.size + byBeginning.size > 0)
			for (const word of wordsOf(lower)) {
				const [told, begun] = [byWord.get(word), byBeginning.get(word.slice(0, beginningLength))];
				if (told !== undefined) possible.push(...told);
				if (begun !== undefined) possible.push(...begun);
			}
		if (possible.length === 0) return [];
		return [...new Set(possible)]
			.filter(({ stems, isIn }) => stems.some((stem) => lower.includes(stem)) && isIn(lower))
			.sort((a, b) => a.rank - b.rank)
			.map(({ label }) => label);
	};
}

interface Matcher {
	readonly rank: number;
	readonly label: string;
	readonly stems: readonly string[];
	/** Expects lower case. */
	readonly isIn: (text: string) => boolean;
}

/** Tells whether a text mentions any of some patterns. */
export function patternTest(patterns: readonly string[]): (text: string) => boolean {
	const matching = patternMatcher({ all: patterns });
	return (text) => matching(text).length > 0;
}

const anyWordCharacter = '\\p{L}\\p{N}_';
const wordsOf = finder(new RegExp(`[${anyWordCharacter}]+`, 'gu'), /\w+/g);

/** Tells whether a text in lower case holds any of some patterns: a letter in all its cases takes twice as long to compile. */
function wordTest(patterns: readonly string[]): (text: string) => boolean {
	const lazily = (make: () => RegExp) => {
		let made: RegExp | undefined;
		return () => (made ??= make());
	};
	const anywhere = lazily(() => new RegExp(patternSource(patterns), 'u'));
	const inAscii = lazily(() => new RegExp(patternSource(patterns, '\\w')));
	return (text) => (isAscii(text) ? inAscii() : anywhere()).test(text);
}

const wordsSource = (pattern: string, wordCharacter: string) =>
	pattern
		.split(/\s+/u)
		.map((word) => word.replace(/[\\^$.|?+()[\]{}/]/gu, '\\$&').replace(/\*/gu, `[${wordCharacter}]*`))
		.join('\\s+');

/** Looking for a piece of the text first spares most texts the regular expression. */
const longestStem = (pattern: string) => longest(pattern.split(/[\s*]+/u));

/** A word that each match of a pattern holds, or how one begins; empty where the pattern tells too little of any. */
function tellingPiece(pattern: string): { readonly text: string; readonly isWhole: boolean } {
	const pieces = pattern.match(new RegExp(`[${anyWordCharacter}*]+`, 'gu')) ?? [];
	const whole = longest(pieces.filter((piece) => !piece.includes('*')));
	if (whole !== '') return { text: whole, isWhole: true };
	const begun = longest(pieces.map((piece) => piece.replace(/\*.*$/u, '')));
	return { text: begun.length < beginningLength ? '' : begun, isWhole: false };
}

function add<T>(to: Map<string, T[]>, key: string, value: T): void {
	const list = to.get(key);
	if (list) list.push(value);
	else to.set(key, [value]);
}

const beginningLength = 3;

const longest = (pieces: readonly string[]) =>
	pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
