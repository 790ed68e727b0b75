import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import sql from './threads-by.sql?raw';

/** What threads are told apart by. */
export type By = 'person' | 'project' | 'cause';

/** The threads of one owner, project or cause, or of none. */
export interface ThreadsOf {
	readonly id: string | null;
	readonly label: string | null;
	/** The day that the figures are of. */
	readonly asOf: string;
	/** All that lived in the view's dates; the rows behind: `threadsBehind` of what `lived`. */
	readonly lived: number;
	readonly open: number;
	/** Days since the oldest open one was first mentioned. */
	readonly oldestDays: number | null;
	readonly ended: number;
	/** Of a cause, the words that say so most often. */
	readonly words: readonly string[];
}

/** Threads by owner in the order of names, or by project or cause, those with five or more first. */
export async function threadsBy(
	engine: Engine,
	kind: Kind,
	by: By,
	filters: Filters,
	ask: Ask = {},
): Promise<ThreadsOf[]> {
	const all = await engine.query<Omit<ThreadsOf, 'words'> & Words & { readonly groupedBy: By }>(
		sql,
		[...filterParameters(filters), kind],
		ask,
	);
	return all
		.filter(({ groupedBy }) => groupedBy === by)
		.map(({ words, ...threads }) => ({ ...threads, words: mostFrequent(words, 4) }));
}

/** Of each thread, sorted. */
interface Words {
	readonly words: readonly string[];
}

function mostFrequent(words: readonly string[], most: number): string[] {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.slice(0, most)
		.map(([word]) => word);
}
