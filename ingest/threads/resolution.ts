import { idAt } from '#ingest/archive/items.ts';
import type { Meeting } from '#ingest/archive/meetings.ts';
import type { ItemFacts } from '#ingest/facts/note-facts.ts';
import { referencesOf } from './references.ts';
import type { Ending, Thread } from './thread.ts';

/** Which of the threads a meeting's items say to be over; one that is mentioned there again is not. */
export function endingsIn(
	meeting: Meeting,
	threads: readonly Thread[],
): { thread: Thread; ending: Ending }[] {
	const itemOf = new Map<string, ItemFacts>();
	for (const item of meeting.facts.items)
		if (saysOver(item)) for (const reference of referencesOf(item.links)) itemOf.set(reference, item);
	if (itemOf.size === 0) return [];
	return threads.flatMap((thread) => {
		const item = [...thread.references].map((reference) => itemOf.get(reference)).find(Boolean);
		if (!item || thread.mentions.at(-1)?.mention.meeting === meeting) return [];
		return { thread, ending: { date: meeting.date, itemId: idAt(meeting, item.line) } };
	});
}

const over =
	/\b(?:merged|released|shipped|landed|fixed|resolved|closed|unblocked|finished|completed|published)\b/iu;
const notYet =
	/\b(?:not|to be|get|gets|getting|once|until|when|after|if|can be|be)\s+(?:\S+\s+)?(?:merged|released|shipped|landed|fixed|resolved|closed|unblocked|finished|completed|published)\b/iu;

function saysOver({ text, isClosed, section }: ItemFacts): boolean {
	return isClosed || (section !== 'next' && section !== 'blocked' && over.test(text) && !notYet.test(text));
}
