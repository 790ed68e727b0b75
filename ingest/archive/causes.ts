import { patternTest, type Config } from '#ingest/config.ts';
import { defaultCauses } from './default-causes.ts';

/** Gives the class of cause of a blocker: the first one whose words its text contains. */
export function causeClassifier(config: Config): (text: string) => string | null {
	const causes = Object.keys(config.causes).length > 0 ? config.causes : defaultCauses;
	const classes = Object.entries(causes).map(([cause, patterns]) => ({ cause, test: patternTest(patterns) }));
	return (text) => classes.find(({ test }) => test(text))?.cause ?? null;
}
