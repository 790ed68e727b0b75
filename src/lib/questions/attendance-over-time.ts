import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import sql from './attendance-over-time.sql?raw';
import { type Ask } from './ask.ts';
import { periodsWith, type Period } from './periods.ts';

/** How many of those who could come to meetings did. */
interface Attended {
	/** Held, with a list of who came. */
	readonly meetings: number;
	/** Pairs of a person and a meeting with a list, from the first time they were heard of in the series to the fourth meeting after the last time. */
	readonly expected: number;
	/** Those where the person was present, or only gave an update. */
	readonly present: number;
	readonly asynchronous: number;
}

/** The same for a month or a quarter. */
export type AttendancePeriod = Period & Attended;

/** How many came of those who could, in order of time: months under 18 months, else quarters. */
export async function attendanceOverTime(
	engine: Engine,
	filters: Filters,
	ask: Ask = {},
): Promise<AttendancePeriod[]> {
	const periods = await periodsWith<Attended & { month: string }>(engine, filters, sql, ask);
	return periods.map(({ period, months }) => {
		const sum = (what: keyof Attended) => months.reduce((n, month) => n + month[what], 0);
		return {
			...period,
			meetings: sum('meetings'),
			expected: sum('expected'),
			present: sum('present'),
			asynchronous: sum('asynchronous'),
		};
	});
}
