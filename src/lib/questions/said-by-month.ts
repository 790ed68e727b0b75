import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './said-by-month.sql?raw';

export interface SaidMonth {
	/** Its first day. */
	readonly month: string;
	/** The days that are counted; the rows behind: `linesBehind` with both. */
	readonly after: string;
	readonly on: string;
	/** Items or updates. */
	readonly said: number;
	/** Meetings that they were said in. */
	readonly in: number;
	/** Held in view; for updates those whose notes record updates. */
	readonly meetings: number;
	/** The view begins or ends within it. */
	readonly isPartial: boolean;
}

/** Month by month, how many items or updates are in view; months without a meeting stand with zeros. */
export function saidByMonth(
	engine: Engine,
	what: 'items' | 'updates',
	filters: Filters,
	ask: Ask = {},
): Promise<SaidMonth[]> {
	return engine.query<SaidMonth>(sql, [...filterParameters(filters), what], ask);
}
