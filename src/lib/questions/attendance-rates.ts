import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './attendance-rates.sql?raw';

/** How often one person came, over meetings with a list. */
export interface AttendanceRate {
	readonly person: string;
	readonly name: string;
	readonly present: number;
	readonly asynchronous: number;
	readonly absent: number;
	/** Held in view from the first time they were heard of in their series to the fourth after the last time. */
	readonly meetings: number;
	/** In how many series. */
	readonly series: number;
	/** The longest run of meetings of one series that they were present in. */
	readonly streak: number;
	readonly firstOn: string;
	readonly firstNotePath: string;
	readonly firstLine: number;
	readonly lastOn: string;
	readonly lastNotePath: string;
	readonly lastLine: number;
}

/** How often each person came, in the order of their names. */
export function attendanceRates(engine: Engine, filters: Filters, ask: Ask = {}): Promise<AttendanceRate[]> {
	return engine.query<AttendanceRate>(sql, filterParameters(filters), ask);
}
