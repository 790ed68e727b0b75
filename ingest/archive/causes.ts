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
	const expressions = new Map<string, RegExp>();
	return (text) => {
		const [cause] = matching(text);
		if (cause === undefined) return null;
		const expression = expressions.get(cause) ?? new RegExp(patternSource(causes[cause] ?? []), 'iu');
		expressions.set(cause, expression);
		return { cause, words: matchedWords(expression, text) };
	};
}

/** The first words of a text that are found, in lower case and without what stands around them. */
function matchedWords(expression: RegExp, text: string): string {
	const [found = ''] = expression.exec(text) ?? [];
	return found
		.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '')
		.replace(/\s+/gu, ' ')
		.toLowerCase();
}
