import type { Config } from '../config.ts';
import { isEverybody, isSomebody } from './names.ts';
import { absenceWords } from './vocabulary/absence.ts';
import { anyOf, perConfig } from './words.ts';

/** A line that begins with whom it belongs to: `@handle`, `@a / @b`, `@handle (remark):`, `@handle - text`. */
export interface PersonLine {
	/** Lower case, without `@`; none where a template holds the place. */
	readonly people: readonly string[];
	/** What is said of the person in the header: `not attending`. */
	readonly remark: string;
	/** What follows on the line. */
	readonly text: string;
}

const opening = /^[[("_*\s]*@[_*]*([\p{L}\d](?:[\p{L}\d_.-]*[\p{L}\d])?)[_*]*['\])"]?/iu;
const joined = /^\s*(?:[/,&+|]|\band\b|\s)\s*@([\p{L}\d](?:[\p{L}\d_.-]*[\p{L}\d])?)/iu;
const absent = perConfig(
	(config) =>
		new RegExp(`^\\s*(?:is\\s+)?(?:${anyOf(absenceWords, config, 'absent')})(?![\\p{L}\\d_])`, 'iu'),
);

/** Null where a line does not begin with a handle that stands over what follows. */
export function readPersonLine(plain: string, config: Config): PersonLine | null {
	const tagged = /^\[name=([^\]]+)\]\W*(.*)$/su.exec(plain);
	if (tagged)
		return {
			people: [(tagged[1] ?? '').trim().toLowerCase()].filter(isSomebody),
			remark: '',
			text: tagged[2] ?? '',
		};
	const first = plain.includes('@') ? opening.exec(plain) : null;
	if (!first) return null;
	let rest = plain.slice(first[0].length);
	if (/^['’]s\b/.test(rest)) return null;
	const handles = [first[1] ?? ''];
	for (let next = joined.exec(rest); next; next = joined.exec(rest)) {
		handles.push(next[1] ?? '');
		rest = rest.slice(next[0].length);
	}
	const via = /^\s*(?:via|for|with)\s+@[\w.-]+/i.exec(rest);
	if (via) rest = rest.slice(via[0].length);
	const people = handles.map((h) => h.toLowerCase()).filter(isSomebody);
	// `@all: please …` is said to everybody, of nobody.
	if (handles.every(isEverybody) && !/^[\s:,;.*_-]*$/.test(rest)) return null;
	const line = (remark: string, text: string): PersonLine => ({
		people,
		remark: remark.replace(/^[\s*_(]+|[\s*_)]+$/g, ''),
		text: text.replace(/^[\s:*_]+/, '').trim(),
	});

	rest = rest.replace(/^[_*]+/, '').replace(/^(?:\s*:[a-z][\w+-]*:)+(?=\s|$)/i, '');
	if (/^[\s:,;.*_-]*$/.test(rest)) return line('', '');
	const bracketed = /^\s*:?\s*[([{](.*)$/.exec(rest);
	if (bracketed) {
		const { inside, after } = closingBracket(bracketed[1] ?? '');
		if (/^[\s:.*_)-]*$/.test(after)) return line(inside, '');
		return /^\s*(?:[:–—-]|$)/.test(after) ? line(inside, after.replace(/^\s*[:–—-]+/, '')) : null;
	}
	const separated = /^\s*(?::|\s[-–—]+|[-–—]\s)\s*(.*)$/s.exec(rest);
	if (separated) {
		const text = separated[1] ?? '';
		return absent(config).test(text) && text.length < 60 ? line(text, '') : line('', text);
	}
	if (absent(config).test(rest)) return line(rest, '');
	if (handles.length === 1 && people.length === 1 && /^\s[\p{L}]{3,}\s*:?$/u.test(rest))
		return {
			people: [`${people[0]} ${rest.replace(/:\s*$/, '').trim().toLowerCase()}`],
			remark: '',
			text: '',
		};
	return null;
}

function closingBracket(text: string): { inside: string; after: string } {
	let depth = 1;
	for (let i = 0; i < text.length; i++) {
		if ('([{'.includes(text[i] ?? '')) depth++;
		if (')]}'.includes(text[i] ?? '') && --depth === 0)
			return { inside: text.slice(0, i), after: text.slice(i + 1) };
	}
	return { inside: text, after: '' };
}
