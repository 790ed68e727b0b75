import { monthWords } from '#lib/components/words.ts';
import type { AttendedMeeting } from '#lib/questions/attendance-meetings.ts';
import type { Presence, PresenceRow } from './presence.ts';

/** Height of a person's row and of the head above, in pixels. */
export const rowHeight = 24;
export const headHeight = 38;

const narrowest = 13;
const widest = 27;
const gapWidth = 11;
const labelWidth = 62;

/** Where a meeting's column stands. */
export interface Column {
	readonly meeting: AttendedMeeting;
	readonly x: number;
	readonly width: number;
	/** Its month, where it begins and there is room to say so. */
	readonly label: string | null;
	readonly isAfterGap: boolean;
}

/** As many of the last meetings as there is room for. */
export function layOut(meetings: readonly AttendedMeeting[], room: number): Column[] {
	const shown = fitting(meetings, room);
	const gaps = shown.filter(({ isAfterGap }, index) => isAfterGap && index > 0).length;
	const width = Math.min(widest, (room - gaps * gapWidth) / Math.max(1, shown.length));
	let x = 0;
	let labelled = -labelWidth;
	let month = '';
	return shown.map((meeting, index) => {
		const isAfterGap = meeting.isAfterGap && index > 0;
		if (isAfterGap) x += gapWidth;
		const isNew = monthWords(meeting.date) !== month && x - labelled >= labelWidth && x <= room - 44;
		month = monthWords(meeting.date);
		if (isNew) labelled = x;
		const column = { meeting, x, width, label: isNew ? month : null, isAfterGap };
		x += width;
		return column;
	});
}

function fitting(meetings: readonly AttendedMeeting[], room: number): readonly AttendedMeeting[] {
	let left = room;
	const count = meetings.toReversed().findIndex(({ isAfterGap }) => {
		left -= narrowest + (isAfterGap ? gapWidth : 0);
		return left < 0;
	});
	return count < 0 ? meetings : meetings.slice(-Math.max(1, count));
}

/** The forms of the marks, around a middle; told apart without colour. */
export const shapes = {
	present: (x: number, y: number, r: number) => `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
	asynchronous: (x: number, y: number, r: number) =>
		`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
	absent: (x: number, y: number, r: number) =>
		`M${x - r} ${y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`,
	unheard: (x: number, y: number) => `M${x - 1.5} ${y}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0`,
	/** A column without a list. */
	hatch: (x: number, width: number, top: number, bottom: number) => {
		let path = '';
		for (let y = top; y < bottom - 6; y += 7) path += `M${x + 2} ${y + 6}l${width - 4} -6`;
		return path;
	},
} as const;

/** All marks of one state as a single path. */
export function statePath(state: Presence, rows: readonly PresenceRow[], columns: readonly Column[]): string {
	const radius = Math.min(6, (columns[0]?.width ?? widest) * 0.34);
	const draw = shapes[state];
	return rows
		.map(({ cells }, row) =>
			cells
				.map((cell, index) => {
					const column = columns[index];
					if (cell?.state !== state || !column) return '';
					const y = headHeight + (row + 0.5) * rowHeight;
					return draw(
						round(column.x + column.width / 2),
						y,
						round(state === 'present' ? radius : radius - 0.7),
					);
				})
				.join(''),
		)
		.join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
