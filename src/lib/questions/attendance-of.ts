import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import sql from './attendance-of.sql?raw';
import { filterParameters, type Ask } from './ask.ts';

/** How the people in view attend one series, over its held meetings with a list. */
export interface AttendanceOf {
	readonly series: string;
	readonly seriesLabel: string;
	/** From the first time they were heard of in it to the fourth after the last time. */
	readonly meetings: number;
	/** The rows behind: `linesBehind` of the state with the series as its filter. */
	readonly present: number;
	readonly asynchronous: number;
	readonly absent: number;
	/** Not heard of. */
	readonly silent: number;
	/** Last heard of. */
	readonly lastOn: string;
	readonly lastNotePath: string;
	readonly lastLine: number;
}

/** How the people in view attend, series by series. */
export function attendanceOf(engine: Engine, filters: Filters, ask: Ask = {}): Promise<AttendanceOf[]> {
	return engine.query<AttendanceOf>(sql, filterParameters(filters), ask);
}
