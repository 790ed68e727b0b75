import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './lines-behind.sql?raw';

/**
 * Items, updates (`reported` are those of meetings whose notes record blockers), or meetings that heard of somebody: in any state, or in one over meetings with a list; `expected`
 * are the meetings with a list that somebody could have come to, `joined` those they came to or gave an update for.
 */
export type LineKind =
	'items' | 'updates' | 'reported' | 'heard' | 'present' | 'asynchronous' | 'absent' | 'expected' | 'joined';

/** One line of a note behind a count. */
export interface Line {
	/** What was counted; for meetings the state that somebody was heard of in. */
	readonly what: LineKind;
	readonly date: string;
	readonly series: string;
	readonly seriesLabel: string;
	readonly person: string | null;
	readonly personName: string | null;
	readonly notePath: string;
	readonly line: number;
	/** The item, or the first one of an update; null where only the person was heard of. */
	readonly text: string | null;
}

/** The lines behind a mark, as many as its number says; `period` as in `Mark`, null for all in view. */
export function linesBehind(
	engine: Engine,
	filters: Filters,
	what: LineKind,
	period: { readonly on: string; readonly after: string | null } | null,
	ask: Ask = {},
): Promise<Line[]> {
	const parameters = [...filterParameters(filters), what, period?.on ?? '', period?.after ?? ''];
	return engine.query<Line>(sql, parameters, ask);
}
