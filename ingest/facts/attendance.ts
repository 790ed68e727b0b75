import type { Config } from '../config.ts';
import { isNotesBy, type Role } from '../notes/labels.ts';
import { mentionsIn, namesIn, type WrittenName } from '../notes/names.ts';
import type { Entry } from '../notes/entries.ts';
import { absence } from './absence.ts';
import { hasStatusLabel } from './updates.ts';
import type { Identity } from './note-facts.ts';

/** Who led, wrote and came, as a note's header says. */
export interface Attendance {
	readonly leads: readonly string[];
	readonly notetakers: readonly string[];
	readonly attendees: readonly string[];
	readonly absentees: readonly string[];
	readonly hasAttendeeList: boolean;
	readonly recordingUrl: string | null;
	readonly identities: readonly Identity[];
	/** The entries that the header is made of. */
	readonly used: ReadonlySet<Entry>;
}

/** Reads the header of a meeting: what stands above the first agenda or notes. */
export function attendanceOf(entries: readonly Entry[], config: Config): Attendance {
	const header = headerOf(entries);
	const used = new Set<Entry>();
	const identities: Identity[] = [];
	const note = ({ writtenAs, fullName, isHandle, initials }: WrittenName) => {
		if (isHandle && fullName) identities.push({ handle: writtenAs, name: fullName });
		if (initials) identities.push({ handle: initials, name: writtenAs });
		return writtenAs;
	};
	const labelled = (role: Role, among: readonly Entry[]) =>
		among.filter((entry) =>
			namesNotetaker(entry) ? role === 'notetaker' : entry.label?.roles.includes(role),
		);

	const inRole = (role: 'lead' | 'notetaker') => {
		const people: string[] = [];
		for (const entry of labelled(role, header)) {
			use(entry, used);
			const value = namesNotetaker(entry) ? entry.text.replace(/^[^:]*:/, '') : (entry.label?.value ?? '');
			const said = value
				? [value]
				: entry.children
						.filter(({ kind, label }) => kind !== 'heading' && !label?.role)
						.flatMap((child) => namesUnder(child).map((name) => name.text));
			for (const text of said) for (const name of rolePeople(struckOut(text, entry))) people.push(note(name));
		}
		return unique(people);
	};
	const leads = inRole('lead');
	const notetakers = inRole('notetaker').flatMap((name) =>
		/^(?:ibid|ditto|same)$/.test(name) ? leads : [name],
	);

	let lists = labelled('attendees', header);
	if (lists.length === 0)
		lists = labelled('attendees', entries)
			.filter(({ kind, label }) => kind === 'heading' && !label?.isRound)
			.slice(0, 1);
	const attendees: string[] = [];
	const absentees: string[] = [];
	for (const list of lists) {
		use(list, used);
		for (const { text, isClosed } of listed(list)) {
			const people = namesIn(text).map(note);
			(isClosed || absence(text, config) ? absentees : attendees).push(...people);
		}
	}
	for (const list of labelled('absentees', header)) {
		use(list, used);
		for (const { text } of listed(list)) absentees.push(...namesIn(text).map(note));
	}
	const recording = labelled('recording', header);
	for (const entry of recording) use(entry, used);
	const present = unique(attendees);
	return {
		leads,
		notetakers,
		attendees: present,
		absentees: unique(absentees).filter((name) => !present.includes(name)),
		hasAttendeeList: present.length > 0,
		recordingUrl: recordingUrl(recording),
		identities,
		used,
	};
}

function namesNotetaker({ text, label }: Entry): boolean {
	return label?.role !== 'notetaker' && isNotesBy(text);
}

const nextTime = /\bnext (?:time|meeting|call|session)\b/i;

/** Next meeting's roles often stand further down, in the same form. */
function headerOf(entries: readonly Entry[]): readonly Entry[] {
	const end = entries.findIndex(({ kind, label, line, text, person, children }, i) => {
		if (person?.text === '' && children.some(hasStatusLabel)) return true;
		if (kind !== 'heading' || (i === 0 && line <= 1) || /:\W*@[\w.-]+\W*$/.test(text)) return false;
		if (label === null) return i > 0 && nextTime.test(text);
		return label.role === null && (label.section !== 'other' || label.isRound || /notes/i.test(text));
	});
	return end < 0 ? entries : entries.slice(0, end);
}

function use(entry: Entry, used: Set<Entry>): void {
	used.add(entry);
	for (const child of entry.children) if (child.kind !== 'heading') use(child, used);
}

interface Listed {
	readonly text: string;
	readonly isClosed: boolean;
}

function listed(list: Entry): Listed[] {
	const own = list.label?.value ? [{ text: list.label.value, isClosed: false }] : [];
	const continued = list.lines.slice(1).map(({ text }) => ({ text, isClosed: false }));
	const isTicking = list.children.some(({ markdown }) => /^\[[xX]\]/.test(markdown));
	return [
		...own,
		...continued,
		...list.children
			.filter(({ kind, label }) => kind !== 'heading' && !label?.role)
			.flatMap((child) => [child, ...namesBelow(child)])
			.flatMap((child) =>
				namesUnder(child).map((name) => ({
					...name,
					isClosed: name.isClosed || (isTicking && /^\[ ?\]/.test(child.markdown)),
				})),
			),
	];
}

/** Further names of the list, indented by mistake: handles alone on their lines. Other lines are remarks. */
function namesBelow({ children }: Entry): readonly Entry[] {
	const handles = children.filter(({ text }) => /^\W*@[\w.-]+\W*$/.test(text));
	return handles.length > 1 && handles.length >= children.length / 2 ? children : [];
}

function namesUnder(entry: Entry): Listed[] {
	if (entry.isTemplate && !entry.text.includes('@')) return [];
	if (entry.cells) {
		const cell = entry.cells.find((text) => text.includes('@')) ?? entry.cells[0] ?? '';
		return [{ text: cell, isClosed: false }];
	}
	const isTicked = /^\[[xX]\]/.test(entry.markdown);
	return entry.lines.map(({ text }) => ({ text, isClosed: entry.isClosed && !isTicked }));
}

/** Whoever stands in brackets counts only where nobody stands outside them: `n/a (covered by @a)`. */
function rolePeople(value: string): WrittenName[] {
	const said = value.replace(/\bet al\b.*$/i, '');
	const outside = said.replace(/[({[].*?[)}\]]/g, ' ');
	if (
		mentionsIn(outside).length === 0 &&
		/^\W*(?:(?:n\/?a|none|nobody|tbd|no one|inline)\b.*)?\W*$/i.test(outside)
	)
		return namesIn(
			mentionsIn(said)
				.map((handle) => `@${handle}`)
				.join(' '),
		);
	return namesIn(said);
}

/** The value without what is struck through in it. */
function struckOut(text: string, entry: Entry): string {
	if (!/~~|<del>/.test(entry.markdown)) return text;
	const kept = entry.markdown.replace(/~~.*?~~|<del>.*?<\/del>/g, ' ').replace(/[*_]{2}/g, '');
	return kept.slice(kept.indexOf(':') + 1);
}

function recordingUrl(recording: readonly Entry[]): string | null {
	for (const entry of recording) {
		const link = [entry, ...entry.children].flatMap(({ links }) => links)[0];
		if (link) return link.url;
	}
	return null;
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names)];
}
