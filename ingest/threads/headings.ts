import type { Meeting } from '#ingest/archive/meetings.ts';
import { distinctiveWords } from './words.ts';

const mostUpdates = 3;

/**
 * Gives the piece of work under whose heading a line of a meeting's note stands: a heading with words of its own, and
 * no more than a few updates below it. The heading of a whole round of updates is none.
 */
export function headingsOf({ noteText, facts }: Meeting): (line: number) => string | null {
	const headings = noteText.split('\n').flatMap((text, index) => {
		const [, heading] = /^ {0,3}#{1,6}\s+(.*?)[\s#]*$/u.exec(text) ?? [];
		return heading === undefined ? [] : [{ line: index + 1, heading }];
	});
	const works = headings.map(({ line, heading }, index) => {
		const end = headings[index + 1]?.line ?? Infinity;
		const updates = facts.updates.filter((update) => update.line > line && update.line < end);
		const isPerson = facts.updates.some((update) => update.line === line);
		const isWork =
			line !== facts.line && !isPerson && updates.length <= mostUpdates && distinctiveWords(heading).size > 0;
		return { line, work: isWork ? heading : null };
	});
	return (line) => works.findLast((heading) => heading.line < line)?.work ?? null;
}
