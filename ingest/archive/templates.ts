import type { ItemFacts } from '#ingest/facts/note-facts.ts';
import type { Meeting } from './meetings.ts';
import { groupBy } from './order.ts';

/** Which items say nothing of their own meeting. */
export interface Templates {
	/** It stands so in most notes of the series, or looks like a placeholder. */
	readonly isTemplate: (meeting: Meeting, item: ItemFacts) => boolean;
	/** A long line that stood in an earlier note of the series. */
	readonly isRepeated: (meeting: Meeting, item: ItemFacts) => boolean;
}

const notesAtLeast = 4;
const templateLength = 10;
const repeatedLength = 45;

/** Compares each line with those of the other notes of its series; `meetings` are in the order of their days. */
export function templatesOf(meetings: readonly Meeting[]): Templates {
	const bySeries = new Map(
		[...groupBy(meetings, ({ series }) => series)].map(([series, ofSeries]) => [series, linesOf(ofSeries)]),
	);
	const standing = (meeting: Meeting, { text }: ItemFacts) =>
		bySeries.get(meeting.series)?.byLine.get(plain(text));
	return {
		isTemplate: (meeting, item) => {
			const notes = bySeries.get(meeting.series)?.notes ?? 0;
			const count = item.text.length < templateLength ? 0 : (standing(meeting, item)?.count ?? 0);
			return item.isTemplate || (notes >= notesAtLeast && count > notes / 2);
		},
		isRepeated: (meeting, item) => {
			const first = item.text.length < repeatedLength ? undefined : standing(meeting, item)?.first;
			return first !== undefined && first.notePath !== meeting.notePath && first.date < meeting.date;
		},
	};
}

interface Line {
	readonly first: Meeting;
	last: string;
	count: number;
}

function linesOf(meetings: readonly Meeting[]) {
	const byLine = new Map<string, Line>();
	for (const meeting of meetings)
		for (const { text } of meeting.facts.items) {
			if (text.length < templateLength) continue;
			const line = byLine.get(plain(text));
			if (!line) byLine.set(plain(text), { first: meeting, last: meeting.notePath, count: 1 });
			else if (line.last !== meeting.notePath) {
				line.last = meeting.notePath;
				line.count++;
			}
		}
	return { byLine, notes: new Set(meetings.map(({ notePath }) => notePath)).size };
}

const plain = (text: string) => text.toLowerCase();
