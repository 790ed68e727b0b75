import type { Config } from '../config.ts';
import type { Entry } from '../notes/entries.ts';
import { absence, ownAbsence } from './absence.ts';
import { blockedParts } from './blocked-parts.ts';
import type { UpdateFacts } from './note-facts.ts';
import { sideRound } from '../notes/vocabulary/rounds.ts';
import { saysNothing, saysOver, saysUnblocked } from './nothing.ts';

/** The entries that head one person's block of status each, in the order of the note. */
export function updateHeaders(entries: readonly Entry[], header: ReadonlySet<Entry>): Entry[] {
	const people = entries.filter(
		(entry) => entry.person && !entry.isQuoted && !header.has(entry) && !insideAnother(entry),
	);
	const rounds = new Set(entries.filter(({ kind, label }) => kind === 'heading' && label?.isRound));
	const inRound = people.filter((entry) => isUnder(entry, rounds));
	const headed = people.filter((entry) => isHeader(entry) && entry.children.length > 0);
	const candidates = inRound.some(isHeader)
		? inRound.filter(isHeader)
		: headed.length > 0
			? people.filter((entry) => headed.includes(entry) || isInline(entry))
			: [];
	const visits = new Set(entries.filter(({ kind, text }) => kind === 'heading' && sideRound.test(text)));
	const visitors =
		candidates.length > 0 ? people.filter((entry) => isHeader(entry) && isUnder(entry, visits)) : [];
	const first = new Map<string, Entry>();
	for (const entry of [...candidates, ...visitors]) {
		const who = entry.person?.people.join() ?? '';
		const before = first.get(who);
		if (who !== '' && (!before || (!isReport(before) && isReport(entry)))) first.set(who, entry);
	}
	return [...first.values()].sort((a, b) => a.line - b.line);
}

/** A block with the sections of a report, which a person's name over other lines has not. */
function isReport({ children }: Entry): boolean {
	return children.filter(hasStatusLabel).length > 1;
}

/** What each block of status says as a whole. */
export function updatesOf(headers: readonly Entry[], config: Config): UpdateFacts[] {
	return headers.flatMap((entry) =>
		(entry.person?.people ?? []).map((writtenAs) => ({
			writtenAs,
			line: entry.line,
			isAbsent: isAbsent(entry, config),
			saysNoBlockers: saysNoBlockers(entry, config),
		})),
	);
}

/** A name alone on its line; several names are an update only over sections, else they own what follows. */
function isHeader(entry: Entry): boolean {
	const { person, kind, children } = entry;
	if (!person || person.people.length === 0) return false;
	if (person.people.length > 1) return person.text === '' && children.some(hasStatusLabel);
	if (kind === 'item') return person.text === '' && children.length > 0 && !isInAgenda(entry);
	return person.text === '' || (person.text.length < 40 && children.some(hasStatusLabel));
}

/** `@name - what was done` as a paragraph of its own. */
function isInline({ kind, person, text, parent }: Entry): boolean {
	return (
		kind === 'paragraph' &&
		person?.people.length === 1 &&
		person.text !== '' &&
		/^\W*@[\w.-]+\s*[-–—]\s/.test(text) &&
		parent?.kind === 'heading' &&
		parent.label?.section !== 'blocked'
	);
}

/** Whether an entry is a section of a block of status. */
export function hasStatusLabel({ label }: Entry): boolean {
	return label !== null && ['done', 'in_progress', 'blocked', 'next'].includes(label.section ?? '');
}

function isInAgenda(entry: Entry): boolean {
	for (let over = entry.parent; over; over = over.parent) {
		if (over.label?.section === 'agenda') return true;
		if (over.kind === 'heading') return false;
	}
	return false;
}

function insideAnother(entry: Entry): boolean {
	for (let over = entry.parent; over; over = over.parent)
		if (over.person && over.person.text === '') return true;
	return false;
}

function isUnder(entry: Entry, headings: ReadonlySet<Entry>): boolean {
	for (let over = entry.parent; over; over = over.parent) if (headings.has(over)) return true;
	return false;
}

function isAbsent(entry: Entry, config: Config): boolean {
	if (absence(entry.person?.remark ?? '', config)) return true;
	const [first] = entry.children;
	if (
		first &&
		!first.label &&
		/^\W*(?:not attending|ooo|out of office|on vacation|absent|away)\b/i.test(first.text) &&
		absence(first.text, config)
	)
		return true;
	return blockedParts(entry).some(({ value, children }) =>
		[value, ...children.map(({ text }) => text)].some(
			(text) => ownAbsence(text, config) && !saysNothing(text, config),
		),
	);
}

function saysNoBlockers(entry: Entry, config: Config): boolean {
	if (saysUnblocked(entry.person?.remark ?? '')) return true;
	return blockedParts(entry).some(({ value, children }) => {
		if (value) return saysNothing(value, config) || saysOver(value) || /^[-–—]{2,}$/.test(value);
		const first = children.find(({ text }) => text !== '');
		return first !== undefined && (saysNothing(first.text, config) || saysOver(first.text));
	});
}
