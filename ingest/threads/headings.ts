import type { Meeting } from '#ingest/archive/meetings.ts';
import { distinctiveWords } from './words.ts';

const mostUpdates = 3;

/**
 * Gives the piece of work under whose heading a line of a meeting's note stands: a heading with words of its own, and
 * no more than a few updates below it. The heading of a whole round of updates is none. To be asked for one note's
 * meetings after another: its headings are looked for once.
 */
export function headingReader(): (meeting: Meeting) => (line: number) => string | null {
	let note = '';
	let headings: readonly Heading[] = [];
	return ({ noteText, facts }) => {
		if (noteText !== note) [note, headings] = [noteText, headingsIn(noteText)];
		const ofNote = headings;
		return (line) => {
			const index = ofNote.findLastIndex((heading) => heading.line < line);
			const above = ofNote[index];
			return above && isWork(above, ofNote[index + 1]?.line ?? Infinity, facts) ? above.heading : null;
		};
	};
}

interface Heading {
	readonly line: number;
	readonly heading: string;
}

const headingsIn = (text: string): Heading[] =>
	text.split('\n').flatMap((line, index) => {
		const [, heading] = /^ {0,3}#{1,6}\s+(.*?)[\s#]*$/u.exec(line) ?? [];
		return heading === undefined ? [] : [{ line: index + 1, heading }];
	});

function isWork({ line, heading }: Heading, end: number, facts: Meeting['facts']): boolean {
	const updates = facts.updates.filter((update) => update.line > line && update.line < end);
	const isPerson = facts.updates.some((update) => update.line === line);
	return (
		line !== facts.line && !isPerson && updates.length <= mostUpdates && distinctiveWords(heading).size > 0
	);
}
