import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './spoken-of.sql?raw';

/** A topic or project that the items in view speak of, or somebody who speaks in them. */
export interface SpokenOf {
	readonly id: string;
	readonly label: string;
	/** The rows behind: `linesBehind` of `items` with the id as its filter. */
	readonly items: number;
	readonly meetings: number;
	/** Who say them. */
	readonly people: number;
	readonly firstOn: string;
	readonly lastOn: string;
	readonly lastNotePath: string;
	readonly lastLine: number;
}

/** What the items in view speak of, the most first; people in the order of their names. */
export function spokenOf(
	engine: Engine,
	of: 'topic' | 'project' | 'person',
	filters: Filters,
	ask: Ask = {},
): Promise<SpokenOf[]> {
	return engine.query<SpokenOf>(sql, [...filterParameters(filters), of], ask);
}
