import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './attendance-cells.sql?raw';
import { attendanceMeetings, type AttendanceMeetings } from './attendance-meetings.ts';

/** How somebody was heard of at a meeting; who has no such state was not. */
export type Heard = 'present' | 'asynchronous' | 'absent';

/** Somebody who was heard of at a meeting. */
export interface AttendanceCell {
	readonly person: string;
	readonly name: string;
	/** From which to which of the series' meetings with a list they are expected (`AttendedMeeting.nth`). */
	readonly firstNth: number;
	readonly untilNth: number;
	readonly meetingId: string;
	readonly state: Heard;
	readonly notePath: string;
	/** Of the person's update where that is all there is, or of the meeting. */
	readonly line: number;
}

/** Somebody, with the meetings that they were heard of at; the lists go together. */
interface Row extends Pick<AttendanceCell, 'person' | 'name' | 'firstNth' | 'untilNth'> {
	readonly nths: readonly number[];
	readonly states: readonly Heard[];
	readonly lines: readonly number[];
}

export interface AttendanceGrid extends AttendanceMeetings {
	/** By person in the order of their names, then by meeting. */
	readonly cells: readonly AttendanceCell[];
}

/** So many meetings of a series stand side by side. */
export const mostMeetings = 40;

/** Who was heard of at the last `most` meetings of one series in view. */
export async function attendanceGrid(
	engine: Engine,
	filters: Filters,
	series: string | null,
	most = mostMeetings,
	ask: Ask = {},
): Promise<AttendanceGrid> {
	const of = await attendanceMeetings(engine, filters, series, ask);
	const meetings = of.meetings.slice(-most);
	const [first] = meetings;
	if (of.shown === null || first === undefined) return { ...of, meetings, cells: [] };
	const rows = await engine.query<Row>(sql, [...filterParameters(filters), of.shown.series, first.date], ask);
	const cells = rows.flatMap(({ nths, states, lines, ...person }) => {
		const heard = new Map(nths.map((nth, index) => [nth, { state: states[index], line: lines[index] }]));
		return of.meetings.flatMap(({ nth, meetingId, notePath }) => {
			const { state, line } = heard.get(nth ?? 0) ?? {};
			return state === undefined || line === undefined ? [] : { ...person, meetingId, state, notePath, line };
		});
	});
	return { ...of, meetings, cells };
}
