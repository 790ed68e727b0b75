import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './regulars.sql?raw';

/** Somebody who was heard of in 5 meetings of a series or more. */
export interface Regular {
	readonly person: string;
	readonly name: string;
	/** In how many meetings of the series in which they are a regular. */
	readonly heardOf: number;
	/** Labels of those series. */
	readonly series: readonly string[];
	/** Meetings of one such series held since they were last heard of in any. */
	readonly silentFor: number;
	readonly lastOn: string;
	/** From then to the as-of date. */
	readonly days: number;
	readonly notePath: string;
	readonly line: number;
}

/** From so many meetings on a regular counts as silent. */
export const silentMeetings = 4;

/** The regulars in view, whoever was heard of last first. */
export function regulars(engine: Engine, filters: Filters, ask: Ask = {}): Promise<Regular[]> {
	return engine.query<Regular>(sql, filterParameters(filters), ask);
}
