import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import sql from './attendance-over-time.sql?raw';
import { attendanceTables, filterParameters, type Ask } from './ask.ts';

/** How many of those who could come to the meetings of a month or a quarter did. */
export interface AttendancePeriod {
	/** Its first day. */
	readonly period: string;
	readonly per: 'month' | 'quarter';
	/** Its days in view: after `after`, up to `on`. */
	readonly after: string;
	readonly on: string;
	/** The view begins or ends within it. */
	readonly isPartial: boolean;
	/** Held, with a list of who came. */
	readonly meetings: number;
	/** Pairs of a person and a meeting with a list, from the first time they were heard of in the series to the fourth meeting after the last time. */
	readonly expected: number;
	/** Those where the person was present, or only gave an update. */
	readonly present: number;
	readonly asynchronous: number;
}

/** How many came of those who could, in order of time: months under 18 months, else quarters. */
export function attendanceOverTime(
	engine: Engine,
	filters: Filters,
	ask: Ask = {},
): Promise<AttendancePeriod[]> {
	return engine.query<AttendancePeriod>(sql, [...filterParameters(filters), ''], {
		...ask,
		tables: attendanceTables,
	});
}
