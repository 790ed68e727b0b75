import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './projects.sql?raw';

export interface Project {
	readonly project: string;
	/** The day that the open ones are counted on. */
	readonly asOf: string;
	/** Items in view about it, and the meetings and people that say them. */
	readonly items: number;
	readonly meetings: number;
	readonly people: number;
	/** Open blockers and requests about it. */
	readonly blockers: number;
	readonly requests: number;
	readonly lastOn: string;
	readonly lastNotePath: string;
	readonly lastLine: number;
}

/** The projects that items in view are about, the most spoken of first. */
export function projects(engine: Engine, filters: Filters, ask: Ask = {}): Promise<Project[]> {
	return engine.query<Project>(sql, filterParameters(filters), ask);
}
