import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import type { Thread } from './thread.ts';
import sql from './threads-behind.sql?raw';

/** A mark of a chart or a tile: what opened or ended after `after` (or on that day alone) up to `on`, was open then, had lived by then, or is in the curve of how long they last. */
export interface Mark {
	readonly what: 'opened' | 'open' | 'ended' | 'unchanged' | 'lived' | 'lasted';
	readonly on: string;
	readonly after?: string | null;
	/** Only what lasted so long by then. */
	readonly leastDays?: number;
	/** Only what this stands in the way of, as its words say. */
	readonly cause?: string | null;
	/** Only what has none of these. */
	readonly without?: 'person' | 'project' | 'cause' | null;
	/** Only what asks this person. */
	readonly reviewer?: string | null;
}

/** The threads behind a mark, as many as its number says, as they stood on its day. */
export function threadsBehind(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	mark: Mark,
	ask: Ask = {},
): Promise<Thread[]> {
	const parameters = [
		...filterParameters(filters),
		kind,
		mark.what,
		mark.on,
		mark.after ?? '',
		mark.reviewer ?? '',
		mark.leastDays ?? 0,
		mark.cause ?? '',
		mark.without ?? '',
	];
	return engine.query<Thread>(sql, parameters, ask);
}
