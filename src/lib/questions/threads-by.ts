import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, threadTables, type Ask, type Kind } from './ask.ts';
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
	const all = await engine.query<ThreadsOf & { readonly groupedBy: By }>(
		sql,
		[...filterParameters(filters), kind],
		{
			...ask,
			tables: threadTables(kind),
		},
	);
	return all.filter(({ groupedBy }) => groupedBy === by);
}
