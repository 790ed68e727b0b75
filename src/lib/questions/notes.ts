import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './notes.sql?raw';

export interface NoteSummary {
	readonly notePath: string;
	readonly title: string | null;
	readonly series: string;
	readonly seriesLabel: string;
	/** Days of its meetings; none for a note without a date. */
	readonly dates: readonly string[];
	readonly meetings: number;
	readonly isCancelled: boolean;
	readonly updates: number;
	readonly items: number;
	readonly blockers: number;
	readonly reviewRequests: number;
	readonly diagnostics: number;
	readonly lines: number;
}

/** The notes in view, the latest first. */
export function notes(engine: Engine, filters: Filters, ask: Ask = {}): Promise<NoteSummary[]> {
	return engine.query<NoteSummary>(sql, filterParameters(filters), ask);
}
