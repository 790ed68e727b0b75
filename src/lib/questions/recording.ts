import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import sql from './recording.sql?raw';

export interface Recording {
	/** The day the view is seen from; null when no meeting is in view. */
	readonly asOf: string | null;
	/** Held in view. */
	readonly meetings: number;
	/** Those of them whose notes record threads of the kind: not tracked is not zero. */
	readonly recording: number;
}

/** Whether the notes in view record threads of a kind at all. */
export async function recording(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	ask: Ask = {},
): Promise<Recording> {
	const rows = await engine.query<Recording>(sql, [...filterParameters(filters), kind], ask);
	return rows[0] ?? { asOf: null, meetings: 0, recording: 0 };
}
