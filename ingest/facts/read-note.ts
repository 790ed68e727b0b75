import type { Config } from '../config.ts';
import { decodeNote } from '../notes/decode.ts';
import { withoutDates } from '../notes/dates.ts';
import { outlineOf } from '../notes/outline.ts';
import { attendanceOf } from './attendance.ts';
import { blockersOf } from './blockers.ts';
import { itemsOf } from './items.ts';
import { type MeetingPart, meetingsOf } from './meetings.ts';
import type { Finding, Identity, MeetingFacts, NoteFacts } from './note-facts.ts';
import { placesOf } from './places.ts';
import { reviewRequestsOf } from './reviews.ts';
import { updateHeaders, updatesOf } from './updates.ts';

const readPlainly: Finding = {
	line: null,
	severity: 'warning',
	code: 'read-plainly',
	message:
		'Too long, or too deeply nested, to be parsed as Markdown: read line by line, without its tables and struck-through text.',
};

/** Everything that one note states. Odd input becomes findings; it never throws. */
export function readNote(notePath: string, bytes: Uint8Array, config: Config): NoteFacts {
	const { text, lines, encodingRepaired, findings } = decodeNote(bytes);
	const note = { lines: lines.length - (lines.at(-1) === '' ? 1 : 0), text, encodingRepaired };
	try {
		const outline = outlineOf(lines, config);
		const { title, parts, findings: dates } = meetingsOf(notePath, outline, lines);
		const identities: Identity[] = [];
		const meetings = parts.map((part) => meetingFacts(part, identities, config));
		const seriesSpelling = seriesOf(notePath, title);
		const all = [...findings, ...(outline.isPlain ? [readPlainly] : []), ...dates];
		return { ...note, title, seriesSpelling, meetings, identities, findings: all };
	} catch (error) {
		const message = `The note could not be read: ${error instanceof Error ? error.message : String(error)}`;
		const unread: Finding = { line: null, severity: 'error', code: 'unreadable', message };
		return {
			...note,
			title: null,
			seriesSpelling: seriesOf(notePath, null),
			meetings: [],
			identities: [],
			findings: [...findings, unread],
		};
	}
}

function meetingFacts(
	{ date, line, title, entries, isCancelled }: MeetingPart,
	identities: Identity[],
	config: Config,
): MeetingFacts {
	const attendance = attendanceOf(entries, config);
	identities.push(...attendance.identities);
	const headers = updateHeaders(entries, attendance.used);
	const knownNames = new Set([
		...attendance.attendees,
		...attendance.attendees.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? name),
		...attendance.identities.map(({ handle }) => handle),
		...headers.flatMap(({ person }) => person?.people ?? []),
	]);
	const placeOf = placesOf(new Set(headers), knownNames);
	const blockers = blockersOf(
		entries.filter((entry) => !attendance.used.has(entry)),
		placeOf,
		config,
	);
	const items = itemsOf(entries, attendance.used, placeOf);
	const reviewRequests = reviewRequestsOf(entries, attendance.used, blockers, placeOf, config);
	const { leads, notetakers, attendees, absentees, hasAttendeeList, recordingUrl } = attendance;
	return {
		date,
		line,
		title,
		recordingUrl,
		isCancelled,
		hasAttendeeList,
		hasUpdates: headers.length > 0,
		hasBlockerLabels: entries.some(
			(entry) => entry.label?.section === 'blocked' && !entry.isQuoted && placeOf(entry).section !== 'agenda',
		),
		leads,
		notetakers,
		attendees,
		absentees,
		updates: updatesOf(headers, config),
		items,
		blockers: blockers.map(({ line, writtenAs, isExplicit, links }) => ({
			line,
			writtenAs,
			isExplicit,
			links,
		})),
		reviewRequests,
	};
}

/** The series as the file's name spells it; the folder or the title where the name is but a date. */
function seriesOf(notePath: string, title: string | null): string {
	const folders = notePath.replace(/\.[a-z]+$/i, '').split('/');
	for (const name of [
		folders.pop() ?? '',
		...folders
			.reverse()
			.filter((folder) => !/^(?:\d+|q\d|\d{4}-\d\d|notes|meetings?|minutes|meeting-notes)$/i.test(folder)),
		title ?? '',
	]) {
		const spelling = withoutDates(name)
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, (gap) => (gap.includes('`') ? '' : '-'))
			.replace(/^-+|-+$/g, '');
		if (/\p{L}/u.test(spelling)) return spelling;
	}
	return 'meeting';
}
