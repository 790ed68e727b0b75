import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './people.sql?raw';

export interface Person {
	readonly person: string;
	readonly name: string;
	readonly aliases: readonly string[];
	/** The day that the open ones are counted on. */
	readonly asOf: string;
	/** Held meetings in view that heard of them, in any state; the rows behind: `linesBehind` of `heard`. */
	readonly meetings: number;
	/** In how many series. */
	readonly series: number;
	/** Updates in view, absent ones left out. */
	readonly updates: number;
	/** Open blockers of theirs, open requests of theirs, and open requests that ask them. */
	readonly blockers: number;
	readonly requests: number;
	readonly waiting: number;
	/** First and last meeting in view that heard of them. */
	readonly firstOn: string | null;
	readonly lastOn: string | null;
}

/** The people in view that were heard of, or of whom something is open, in the order of their names. */
export function people(engine: Engine, filters: Filters, ask: Ask = {}): Promise<Person[]> {
	return engine.query<Person>(sql, filterParameters(filters), ask);
}
