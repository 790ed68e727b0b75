import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './waited-for.sql?raw';

/** The review requests that ask one person, or nobody by name. */
export interface WaitedFor {
	/** Null for requests that name nobody. */
	readonly reviewer: string | null;
	readonly name: string | null;
	/** The day that the figures are of. */
	readonly asOf: string;
	readonly open: number;
	/** Days since the oldest open one was first asked for. */
	readonly oldestDays: number | null;
	/** All that lived in the view's dates; the rows behind: `threadsBehind` of what `lived`. */
	readonly asked: number;
	/** Those of them that were asked for in two meetings or more. */
	readonly again: number;
	readonly lastOn: string;
	readonly lastNotePath: string;
	readonly lastLine: number;
}

/** Who is asked for a review, in the order of their names; the person filter is about who is asked. */
export function waitedFor(engine: Engine, filters: Filters, ask: Ask = {}): Promise<WaitedFor[]> {
	return engine.query<WaitedFor>(sql, filterParameters(filters), ask);
}
