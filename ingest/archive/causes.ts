import { patternMatcher, patternSource, type Config } from '#ingest/config.ts';
import { defaultCauses } from './default-causes.ts';

/** A class of cause, and the words of the text that say so. */
export interface Cause {
	readonly cause: string;
	readonly words: string;
}

/** Gives the class of cause of a blocker: the first one whose words its text contains. */
export function causeClassifier(config: Config): (text: string) => Cause | null {
	const causes = Object.keys(config.causes).length > 0 ? config.causes : defaultCauses;
	const matching = patternMatcher(causes);
	return (text) => {
		const [cause] = matching(text);
		return cause === undefined ? null : { cause, words: matchedWords(causes[cause] ?? [], text) };
	};
}

/** The first words of a text that a pattern finds, in lower case and without what stands around them. */
function matchedWords(patterns: readonly string[], text: string): string {
	const [found = ''] = new RegExp(patternSource(patterns), 'iu').exec(text) ?? [];
	return found
		.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '')
		.replace(/\s+/gu, ' ')
		.toLowerCase();
}
