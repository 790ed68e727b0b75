import { dateWords } from '#lib/components/words.ts';
import type { AttendanceCell, AttendanceGrid, Heard } from '#lib/questions/attendance-grid.ts';
import type { AttendedMeeting } from '#lib/questions/attendance-meetings.ts';

/** The four states of somebody at a meeting with a list. */
export type Presence = Heard | 'unheard';

/** The states as people say them. */
export const presenceWords: Readonly<Record<Presence, string>> = {
	present: 'present',
	asynchronous: 'only gave an update',
	absent: 'said to be absent',
	unheard: 'not heard of',
};

/** Somebody at a meeting. */
interface PresenceCell {
	readonly state: Presence;
	readonly notePath: string;
	readonly line: number;
}

/** One person at each of the meetings; null before they came first, after they left, and without a list. */
export interface PresenceRow {
	readonly person: string;
	readonly name: string;
	readonly present: number;
	readonly cells: readonly (PresenceCell | null)[];
}

/** The people who were heard of at the last `columns` meetings, in the order of their names. */
export function presenceRows(grid: AttendanceGrid, columns: number): PresenceRow[] {
	const meetings = grid.meetings.slice(-columns);
	const shown = new Set(meetings.map(({ meetingId }) => meetingId));
	const people = new Map<string, AttendanceCell[]>();
	for (const cell of grid.cells) {
		if (!shown.has(cell.meetingId)) continue;
		const of = people.get(cell.person) ?? [];
		people.set(cell.person, of);
		of.push(cell);
	}
	return [...people.values()].flatMap((cells) => {
		const [first] = cells;
		if (first === undefined) return [];
		const at = new Map(cells.map((cell) => [cell.meetingId, cell]));
		return {
			person: first.person,
			name: first.name,
			present: cells.filter(({ state }) => state === 'present').length,
			cells: meetings.map((meeting) => cellAt(meeting, at.get(meeting.meetingId), first)),
		};
	});
}

function cellAt(
	{ nth, notePath, line }: AttendedMeeting,
	heard: AttendanceCell | undefined,
	{ firstNth, untilNth }: AttendanceCell,
): PresenceCell | null {
	if (nth === null) return null;
	if (heard) return { state: heard.state, notePath: heard.notePath, line: heard.line };
	return nth < firstNth || nth > untilNth ? null : { state: 'unheard', notePath, line };
}

/** The `most` people who came most often, still in the order of their names. */
export function mostRegular(rows: readonly PresenceRow[], most: number): readonly PresenceRow[] {
	if (rows.length <= most) return rows;
	const kept = new Set(rows.toSorted((a, b) => b.present - a.present).slice(0, most));
	return rows.filter((row) => kept.has(row));
}

/** What a meeting was, in words. */
export function meetingWords({ date, kind, present }: AttendedMeeting): string {
	if (kind === 'cancelled') return `${dateWords(date)}: cancelled`;
	if (kind === 'unlisted') return `${dateWords(date)}: the note lists nobody`;
	return `${dateWords(date)}: ${present} present`;
}
