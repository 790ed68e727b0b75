import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import sql from './since-last-meeting.sql?raw';

/** What changed between the last two held meetings of a series; the rows behind: `threadsBehind` with `on` and `after`. */
export interface SinceLastMeeting {
	readonly series: string;
	readonly seriesLabel: string;
	readonly lastOn: string;
	/** Null for a series' first meeting. */
	readonly beforeOn: string | null;
	/** It still met within 4 of its intervals before the as-of date. */
	readonly isActive: boolean;
	/** One of the two meetings records such things: not tracked is not zero. */
	readonly isRecorded: boolean;
	readonly opened: number;
	readonly ended: number;
	/** Open then and now. */
	readonly unchanged: number;
	/** The most meetings in a row for which one of those has been in all updates of its owner; null without any. */
	readonly unchangedFor: number | null;
	readonly open: number;
}

/** New, ended and unchanged ones, for each series in view that has met. */
export function sinceLastMeeting(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	ask: Ask = {},
): Promise<SinceLastMeeting[]> {
	return engine.query<SinceLastMeeting>(sql, [...filterParameters(filters), kind], ask);
}
