import { counted, dateWords } from '#lib/components/words.ts';
import type { ReadNote } from '#lib/questions/note.ts';
import type { LineFact } from './note-lines.ts';

/** What was read from a note, line by line, for its margin. */
export function noteFacts(
	{ meetings, mentions }: ReadNote,
	noteHref: (path: string, line: number | null) => string,
): LineFact[] {
	return [
		...meetings.map(({ line, date, isCancelled, hasAttendeeList, attendees, updates }) => {
			const who = hasAttendeeList ? `, ${counted(attendees, 'attendee')}` : '';
			const told = updates > 0 ? `, ${counted(updates, 'update')}` : '';
			const label = `${dateWords(date)}${isCancelled ? ', not held' : `${who}${told}`}`;
			return { line, kind: 'meeting' as const, label, href: null };
		}),
		...mentions.map(
			({
				line,
				kind,
				nth,
				mentions: all,
				previousNotePath,
				previousLine,
				previousOn,
				nextNotePath,
				nextLine,
				nextOn,
			}) => {
				const name = kind === 'blocker' ? 'blocker' : 'request';
				const order = all > 1 ? `, ${nth} of ${all}` : '';
				const place =
					previousNotePath === null
						? nextNotePath === null
							? { words: '', href: null }
							: { words: `, next ${dateWords(nextOn ?? '')}`, href: noteHref(nextNotePath, nextLine) }
						: {
								words: `, before ${dateWords(previousOn ?? '')}`,
								href: noteHref(previousNotePath, previousLine),
							};
				return { line, kind: name, label: `${name}${order}${place.words}`, href: place.href } as const;
			},
		),
	];
}
