import type { Engine } from '../engine/engine.ts';
import type { Ask } from './ask.ts';
import sql from './coverage.sql?raw';

/** What the notes of one series record. */
export interface SeriesCoverage {
	readonly series: string;
	readonly label: string;
	readonly spellings: readonly string[];
	readonly intervalDays: number | null;
	readonly notes: number;
	/** Held. */
	readonly meetings: number;
	readonly cancelled: number;
	readonly firstOn: string | null;
	readonly lastOn: string | null;
	/** Held meetings whose notes have them. */
	readonly withAttendees: number;
	readonly withUpdates: number;
	readonly withBlockers: number;
	readonly updates: number;
	readonly blockers: number;
	readonly reviewRequests: number;
	readonly diagnostics: number;
}

/** Series by series: what its notes record, and what they do not. */
export function coverage(engine: Engine, ask: Ask = {}): Promise<SeriesCoverage[]> {
	return engine.query<SeriesCoverage>(sql, [], ask);
}
