import type { Meeting } from '#ingest/archive/meetings.ts';
import { groupBy } from '#ingest/archive/order.ts';
import { longestGap, type HeldBetween } from './calendar.ts';
import type { Mention } from './mentions.ts';
import { referencesOf } from './references.ts';
import { endingsIn } from './resolution.ts';
import { matchOf, type Match } from './rules.ts';
import type { Joined, Thread } from './thread.ts';

/**
 * Follows mentions over meetings, in the order of their days. A mention joins the earlier thread for which the
 * strongest rule holds, of several the one mentioned last; never across a longer gap, and never after an ending.
 */
export function threadsOf(
	mentions: readonly Mention[],
	meetings: readonly Meeting[],
	held: HeldBetween,
): readonly Thread[] {
	const all: Thread[] = [];
	let followed: Thread[] = [];
	const inMeeting = groupBy(mentions, ({ meeting }) => meeting);
	for (const meeting of meetings) {
		followed = followed.filter((thread) => isFollowed(thread, meeting, held));
		for (const mention of inMeeting.get(meeting) ?? []) {
			const [best] = followed
				.filter((thread) => thread.kind === mention.kind && isWithinGap(thread, meeting, held))
				.flatMap((thread) => matchOf(mention, thread) ?? [])
				.sort(strongestThenLatest);
			if (best) join(best.thread, { mention, joinedBy: best.by, evidence: best.evidence });
			else {
				const thread = begin(mention);
				all.push(thread);
				followed.push(thread);
			}
		}
		for (const { thread, ending } of endingsIn(meeting, followed)) thread.ending = ending;
	}
	return all;
}

function begin(mention: Mention): Thread {
	const id = `${mention.kind === 'blocker' ? 'blocker' : 'review'}:${mention.itemId}`;
	const thread: Thread = { id, kind: mention.kind, mentions: [], references: new Set(), ending: null };
	join(thread, { mention, joinedBy: null, evidence: null });
	return thread;
}

function join(thread: Thread, joined: Joined) {
	thread.mentions.push(joined);
	for (const reference of referencesOf(joined.mention.links)) thread.references.add(reference);
}

const lastMeeting = ({ mentions }: Thread) => mentions.at(-1)?.mention.meeting;

/** Ended threads are mentioned no more; those out of sight may still be said to have ended. */
function isFollowed(thread: Thread, { date }: Meeting, held: HeldBetween): boolean {
	const last = lastMeeting(thread);
	return !thread.ending && last !== undefined && held(last.series, last.date, date) <= longestSight;
}

const longestSight = 12;

function isWithinGap(thread: Thread, { series, date }: Meeting, held: HeldBetween): boolean {
	const last = lastMeeting(thread);
	if (!last) return false;
	return Math.max(held(last.series, last.date, date), held(series, last.date, date)) <= longestGap;
}

const strongestThenLatest = (a: Match, b: Match) =>
	a.strength - b.strength || b.thread.mentions.length * 0 + order(b.thread) - order(a.thread);

const order = (thread: Thread) => Date.parse(lastMeeting(thread)?.date ?? '') || 0;
