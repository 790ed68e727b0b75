import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import sql from './as-of.sql?raw';
import { filterParameters, type Ask } from './ask.ts';

/** The day the view is seen from: the chosen one, or the last held meeting of its series and dates; null if none. */
export async function asOf(engine: Engine, filters: Filters, ask: Ask = {}): Promise<string | null> {
	const rows = await engine.query<{ asOf: string | null }>(sql, filterParameters(filters), ask);
	return rows[0]?.asOf ?? null;
}
