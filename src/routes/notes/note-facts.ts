import { counted, dateWords } from '#lib/components/words.ts';
import type { NotePerson, ReadNote } from '#lib/questions/note.ts';
import type { LineFact } from './note-lines.ts';
import { lineNaming } from './person-lines.ts';

/** Where the facts of a margin lead. */
export interface FactLinks {
	readonly note: (path: string, line: number | null) => string;
	readonly person: (person: string) => string;
	readonly thread: (threadId: string) => string;
	readonly topic: (topic: string) => string;
}

/** What was read from a note, line by line, for its margin; the note's lines tell where people are named. */
export function noteFacts(read: ReadNote, lines: readonly string[], links: FactLinks): LineFact[] {
	return [
		...read.meetings.map(meetingFact),
		...peopleFacts(read.people, lines, links),
		...read.mentions.flatMap((mention) => mentionFacts(mention, links)),
		...read.topics.map(({ line, topic, label }): LineFact => {
			return { line, kind: 'topic', label, href: links.topic(topic) };
		}),
		...read.diagnostics.flatMap(({ line, message }): LineFact[] =>
			line === null ? [] : [{ line, kind: 'doubt', label: message, href: null }],
		),
	];
}

function meetingFact(meeting: ReadNote['meetings'][number]): LineFact {
	const { line, date, isCancelled, hasAttendeeList, attendees, updates } = meeting;
	const who = hasAttendeeList ? `, ${counted(attendees, 'attendee')}` : '';
	const told = updates > 0 ? `, ${counted(updates, 'update')}` : '';
	const label = `${dateWords(date)}${isCancelled ? ', not held' : `${who}${told}`}`;
	return { line, kind: 'meeting', label, href: null };
}

function peopleFacts(people: readonly NotePerson[], lines: readonly string[], links: FactLinks): LineFact[] {
	return people.flatMap((one): LineFact[] => {
		const { person, name, isLead, isNotetaker, isListed, isAbsent, updateLine } = one;
		const href = links.person(person);
		const update: LineFact[] =
			updateLine === null ? [] : [{ line: updateLine, kind: 'person', label: `update of ${name}`, href }];
		const roles = [
			...(isLead ? ['leads'] : []),
			...(isNotetaker ? ['takes notes'] : []),
			...(isListed && !isLead && !isNotetaker ? ['attends'] : []),
			...(isAbsent ? ['absent'] : []),
		];
		const line = roles.length === 0 ? null : lineNaming(lines, one);
		if (line === null || line === updateLine) return update;
		return [{ line, kind: 'person', label: `${name} ${roles.join(', ')}`, href }, ...update];
	});
}

function mentionFacts(mention: ReadNote['mentions'][number], links: FactLinks): LineFact[] {
	const { line, kind, threadId, nth, mentions } = mention;
	const name = kind === 'blocker' ? 'blocker' : 'request';
	const label = mentions > 1 ? `${name}, ${String(nth)} of ${String(mentions)}` : name;
	const place = (path: string | null, at: number | null, words: string): LineFact[] =>
		path === null ? [] : [{ line, kind: name, label: words, href: links.note(path, at), isMinor: true }];
	return [
		{ line, kind: name, label, href: links.thread(threadId) },
		...place(
			mention.previousNotePath,
			mention.previousLine,
			`before: ${dateWords(mention.previousOn ?? '')}`,
		),
		...place(mention.nextNotePath, mention.nextLine, `next: ${dateWords(mention.nextOn ?? '')}`),
	];
}
