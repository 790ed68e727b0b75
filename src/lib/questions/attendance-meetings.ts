import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { afterGap } from './after-gap.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './attendance-meetings.sql?raw';
import { attendanceSeries, type SeriesInView } from './attendance-series.ts';

/** A meeting of a series, held or not. */
export interface AttendedMeeting {
	readonly meetingId: string;
	readonly date: string;
	readonly notePath: string;
	readonly line: number;
	/** Its place among the series' meetings with a list; null for others. */
	readonly nth: number | null;
	/** Whether its note lists who came, or says that it was not held. */
	readonly kind: 'listed' | 'unlisted' | 'cancelled';
	readonly present: number;
	readonly asynchronous: number;
	readonly absent: number;
	/** More than two intervals of the series lie before it. */
	readonly isAfterGap: boolean;
}

export interface AttendanceMeetings {
	/** The series in view, to choose one from. */
	readonly all: readonly SeriesInView[];
	/** The one whose meetings these are: the one asked for, or the first; null with none in view. */
	readonly shown: SeriesInView | null;
	readonly meetings: readonly AttendedMeeting[];
}

/** The meetings of one series in order, with how many of the chosen people came to each. */
export async function attendanceMeetings(
	engine: Engine,
	filters: Filters,
	series: string | null,
	ask: Ask = {},
): Promise<AttendanceMeetings> {
	const all = await attendanceSeries(engine, filters, ask);
	const shown = all.find((one) => one.series === series) ?? all[0] ?? null;
	if (shown === null) return { all, shown, meetings: [] };
	const rows = await engine.query<Row>(sql, [...filterParameters(filters), shown.series], ask);
	const gaps = afterGap(rows);
	const meetings = rows.map(({ intervalDays: _, ...meeting }, index) => ({
		...meeting,
		isAfterGap: gaps[index] ?? false,
	}));
	return { all, shown, meetings };
}

interface Row extends Omit<AttendedMeeting, 'isAfterGap'> {
	readonly intervalDays: number;
}
