import type { Entry } from '../notes/entries.ts';
import type { Section } from './note-facts.ts';
import type { Place } from './items.ts';

/** Says of every entry of a meeting under whose name and which label it stands. */
export function placesOf(
	updates: ReadonlySet<Entry>,
	knownNames: ReadonlySet<string>,
): (entry: Entry) => Place {
	const known = new Map<Entry, Place>();
	const top: Place = { section: 'other', writtenAs: null, update: null };

	const placeOf = (entry: Entry): Place => {
		const before = known.get(entry);
		if (before) return before;
		const over = entry.parent ? placeOf(entry.parent) : top;
		const speaker =
			over.update || (entry.person && entry.kind !== 'item') ? null : speakerOf(entry, knownNames);
		const own = within(entry, over);
		const place = { ...own, writtenAs: speaker ?? own.writtenAs };
		known.set(entry, place);
		return place;
	};
	const within = (entry: Entry, over: Place): Place => {
		const section: Section =
			entry.label?.section ??
			(entry.kind === 'heading' && entry.label === null ? headingSection(over) : over.section);
		const person = entry.person;
		if (!person || (entry.kind === 'item' && person.text !== '') || (over.update && !updates.has(entry)))
			return { ...over, section };
		const writtenAs = person.people.length === 1 ? (person.people[0] ?? null) : null;
		return { section, writtenAs, update: updates.has(entry) ? entry : over.update };
	};
	return placeOf;
}

/** A heading without a known label keeps what a heading above it said; an agenda ends there. */
function headingSection({ section }: Place): Section {
	return section === 'agenda' ? 'other' : section;
}

/** Who is said to raise an item: `@a: text`, or `Name: text` where the note knows the name. */
function speakerOf({ text, person }: Entry, knownNames: ReadonlySet<string>): string | null {
	if (person?.text && person.people.length === 1) return person.people[0] ?? null;
	const slot = /^\(@?([\w.-]+)[,;]? ?\d+ ?min|\(@([\w.-]+)[,;]? ?\d+ ?min[^)]*\)\W*$/i.exec(text);
	if (slot) return (slot[1] ?? slot[2] ?? '').toLowerCase();
	const tagged = /^\[@([\w.-]+)\]\s+\S/.exec(text)?.[1];
	if (tagged) return tagged.toLowerCase();
	const needy =
		/^@([\w.-]+) (?:(?:(?:still|currently|also|needs|wants|is|was) )*(?:blocked|stuck|waiting)\b|needs\b|can't\b|cannot\b|(?:is |also )*(?:looking|asking) for\b|would (?:love|like|appreciate)\b)/.exec(
			text,
		)?.[1];
	if (needy) return needy.toLowerCase();
	const signed = /\s[-–—]+\s*@([\w.-]+)\W*$/.exec(text)?.[1];
	if (signed) return signed.toLowerCase();
	const name = (/^([\p{L}][\w.-]{1,24}):\s/u.exec(text) ?? /^\(@?([\w.-]{2,25})\)\s*\S/.exec(text))?.[1];
	if (name && knownNames.has(name.toLowerCase())) return name.toLowerCase();
	const called =
		/^(\p{Lu}[\p{L}-]{2,24}) [-–—] (?!(?:please |pls )?(?:review|merge|look|check|comment|approve|read|(?:can|could|would|will) you)\b)/u
			.exec(text)?.[1]
			?.toLowerCase();
	if (called && [...knownNames].some((known) => known.startsWith(called))) return called;
	return null;
}
