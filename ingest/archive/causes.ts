import { patternMatcher, type Config } from '#ingest/config.ts';
import { defaultCauses } from './default-causes.ts';

/** Gives the class of cause of a blocker: the first one whose words its text contains. */
export function causeClassifier(config: Config): (text: string) => string | null {
	const matching = patternMatcher(Object.keys(config.causes).length > 0 ? config.causes : defaultCauses);
	return (text) => matching(text)[0] ?? null;
}
