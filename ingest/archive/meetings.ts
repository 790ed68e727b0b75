import type { FindingCode, MeetingFacts } from '#ingest/facts/note-facts.ts';
import type { Row } from '#ingest/schema.ts';
import type { ArchiveNote } from './note.ts';
import { byCodeUnit, groupBy } from './order.ts';

/** A meeting of the archive, with its id and what its note states. */
export interface Meeting {
	readonly id: string;
	readonly notePath: string;
	readonly series: string;
	readonly date: string;
	readonly isHeld: boolean;
	readonly facts: MeetingFacts;
	/** The whole note, which may record other meetings too. */
	readonly noteText: string;
}

/** All meetings in the order of their days; one of the same series and day gets `.2`, `.3` … in the order of paths. */
export function meetingsOf(
	notes: readonly ArchiveNote[],
	seriesOf: (spelling: string) => string,
): readonly Meeting[] {
	const count = new Map<string, number>();
	return notes
		.flatMap(({ path, facts }) =>
			facts.meetings.map((meeting) => {
				const series = seriesOf(facts.seriesSpelling);
				const day = `${series}/${meeting.date}`;
				const nth = (count.get(day) ?? 0) + 1;
				count.set(day, nth);
				const id = nth === 1 ? day : `${day}.${String(nth)}`;
				return {
					id,
					notePath: path,
					series,
					date: meeting.date,
					isHeld: !meeting.isCancelled,
					facts: meeting,
					noteText: facts.text,
				};
			}),
		)
		.sort(byDay);
}

/** The `meetings` rows. */
export function meetingRows(meetings: readonly Meeting[]) {
	return meetings.map(({ id, notePath, series, date, facts }): Row<'meetings'> => ({
		meeting_id: id,
		note_path: notePath,
		line: facts.line,
		date,
		title: facts.title,
		series,
		recording_url: facts.recordingUrl,
		is_cancelled: facts.isCancelled,
		has_attendee_list: facts.hasAttendeeList,
		has_updates: facts.hasUpdates,
		has_blocker_labels: facts.hasBlockerLabels,
	}));
}

/** Meetings on another weekday than nearly all of their series: often a mistyped date. */
export function oddWeekdays(meetings: readonly Meeting[]): Row<'diagnostics'>[] {
	const bySeries = groupBy(meetings, ({ series }) => series);
	return [...bySeries.values()].flatMap((ofSeries) => {
		const byWeekday = [...groupBy(ofSeries, ({ date }) => weekday(date))];
		const [usual] = byWeekday.sort(([, a], [, b]) => b.length - a.length);
		if (!usual || ofSeries.length < 8 || usual[1].length < 0.8 * ofSeries.length) return [];
		return ofSeries
			.filter(({ date }) => weekday(date) !== usual[0])
			.map(({ notePath, facts, date, series }) => ({
				note_path: notePath,
				line: facts.line,
				severity: 'info',
				code: 'odd-weekday' satisfies FindingCode,
				message: `${date} is a ${weekday(date)}; ${series} meets on ${usual[0]}s. Check the date.`,
			}));
	});
}

/** Meetings more than a year after now (ISO; empty where there is no clock): nearly always a mistyped year. */
export function farFuture(meetings: readonly Meeting[], now: string): Row<'diagnostics'>[] {
	const thisDay = now.slice(0, 10);
	const inAYear = `${String(Number(thisDay.slice(0, 4)) + 1)}${thisDay.slice(4)}`;
	return meetings
		.filter(({ date }) => thisDay !== '' && date > inAYear)
		.map(({ notePath, facts, date }) => ({
			note_path: notePath,
			line: facts.line,
			severity: 'warning',
			code: 'far-future' satisfies FindingCode,
			message: `${date} is more than a year ahead. Check the year.`,
		}));
}

const weekday = (date: string) =>
	['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][
		new Date(date).getUTCDay()
	] ?? '';

const byDay = (a: Meeting, b: Meeting) =>
	byCodeUnit(a.date, b.date) || byCodeUnit(a.notePath, b.notePath) || a.facts.line - b.facts.line;
