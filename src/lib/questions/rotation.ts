import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './rotation.sql?raw';

/** Somebody who led a meeting or took notes. */
export interface Turn {
	readonly person: string;
	readonly name: string;
	readonly led: number;
	readonly tookNotes: number;
	/** The last time they did either. */
	readonly lastOn: string;
	readonly notePath: string;
	readonly line: number;
	/** Held meetings in view that name who led, who took notes, and all. */
	readonly meetingsWithLead: number;
	readonly meetingsWithNotetaker: number;
	readonly meetings: number;
}

/** Who led and who took notes how often, in the order of their names. */
export function rotation(engine: Engine, filters: Filters, ask: Ask = {}): Promise<Turn[]> {
	return engine.query<Turn>(sql, filterParameters(filters), ask);
}
