import type { FindingCode } from '#ingest/facts/note-facts.ts';

/** A kind of finding in words: what it is, and what a person can do. */
export interface Fix {
	readonly what: string;
	readonly fix: string;
}

/** What to do about a diagnostic; null for codes that are none of a note's. */
export function fixOf(code: string): Fix | null {
	return Object.entries(fixes).find(([one]) => one === code)?.[1] ?? null;
}

/** By the codes of `diagnostics`. */
const fixes: Readonly<Record<FindingCode, Fix>> = {
	unreadable: {
		what: 'The note could not be read.',
		fix: 'See that the file can be opened and is Markdown; nothing of it is counted.',
	},
	binary: {
		what: 'This is no text.',
		fix: 'Move the file out of the archive, or save it as text; nothing of it is counted.',
	},
	'not-utf-8': {
		what: 'The note is not UTF-8 and was read as Windows-1252.',
		fix: 'Save it as UTF-8.',
	},
	'encoding-repaired': {
		what: 'The text was damaged by a wrong encoding and repaired while reading.',
		fix: 'Nothing needs to be done; to mend the file itself, save the repaired text as UTF-8.',
	},
	'note-too-long': {
		what: 'The note is longer than what is read of one.',
		fix: 'Split it into one file a meeting.',
	},
	'line-too-long': {
		what: 'A line is longer than what is read of one.',
		fix: 'Break the line, or take out what was pasted there.',
	},
	'nesting-too-deep': {
		what: 'A list is nested deeper than what is read.',
		fix: 'Make the list flatter.',
	},
	'read-plainly': {
		what: 'The note is too long, or too deeply nested, to be parsed, and was read line by line.',
		fix: 'Split it into one file a meeting, or make its lists flatter.',
	},
	'no-date': {
		what: 'No date was found, so there is no meeting to count.',
		fix: 'Name the file YYYY-MM-DD--series.md, or write the date into its first heading. A note that records no meeting can stay as it is.',
	},
	'impossible-date': {
		what: 'A date that no calendar has, such as February 30, was refused.',
		fix: 'Correct it in the file name or in the heading.',
	},
	'no-meeting': {
		what: 'No meeting was found in the note.',
		fix: 'Write the date of each meeting into its heading.',
	},
	'date-disagrees': {
		what: 'The heading gives another day than the file name, which counts.',
		fix: 'Correct whichever of the two is wrong.',
	},
	'date-mended': {
		what: 'A heading gives a day outside of what the file name says and was read as the day within it.',
		fix: 'Correct the heading.',
	},
	'far-future': {
		what: 'The meeting lies more than a year ahead.',
		fix: 'Correct the year in the file name or in the heading: all that is counted as of the last meeting is wrong until then.',
	},
	'odd-weekday': {
		what: 'The meeting was on another weekday than nearly all of its series.',
		fix: 'Correct the date if it is a slip; if the meeting was moved, it can stay.',
	},
	'not-followed': {
		what: 'Something in the archive was not looked at.',
		fix: 'If notes lie behind it, copy them into the archive.',
	},
};
