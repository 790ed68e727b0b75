import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import sql from './by-month.sql?raw';

export interface Month {
	/** Its first day. */
	readonly month: string;
	/** The days its threads are counted on, as of `on`; the rows behind: `threadsBehind` with both. */
	readonly after: string;
	readonly on: string;
	/** Held in view. */
	readonly meetings: number;
	/** Those whose notes record updates and blockers. */
	readonly trackedMeetings: number;
	/** Updates in tracked meetings, absent ones left out. */
	readonly updates: number;
	/** Those that name at least one. */
	readonly naming: number;
	readonly opened: number;
	readonly ended: number;
	/** The view begins or ends within it. */
	readonly isPartial: boolean;
}

/** Month by month: meetings, updates that name one, opened, ended; months without a meeting stand with zeros. */
export function byMonth(engine: Engine, kind: Kind, filters: Filters, ask: Ask = {}): Promise<Month[]> {
	return engine.query<Month>(sql, [...filterParameters(filters), kind], ask);
}
