import type { Meeting } from '#ingest/archive/meetings.ts';
import { groupBy } from '#ingest/archive/order.ts';
import type { People } from '#ingest/archive/people.ts';
import type { Projects } from '#ingest/archive/projects.ts';
import { ThreadIndex } from './candidates.ts';
import { longestGap, type HeldBetween } from './calendar.ts';
import type { Kind, Mention } from './mentions.ts';
import { endingsIn } from './resolution.ts';
import { matchOf, type Match } from './rules.ts';
import type { Ending, Joined, Thread } from './thread.ts';
import { WordWeights } from './weights.ts';

/**
 * Follows mentions over meetings, in the order of their days. A mention joins the earlier thread for which the
 * strongest rule holds, of several the one mentioned last; never across a longer gap, and never after an ending.
 * Nothing that is learnt later changes what was joined before.
 */
export function threadsOf(
	mentions: readonly Mention[],
	meetings: readonly Meeting[],
	held: HeldBetween,
	people: People,
	projects: Projects,
): readonly Thread[] {
	const all: GrowingThread[] = [];
	const index = new ThreadIndex<GrowingThread>();
	const weights = new WordWeights();
	const inMeeting = groupBy(mentions, ({ meeting }) => meeting);
	for (const meeting of meetings) {
		weights.learn(meeting);
		const isInSight = ({ ending, last }: GrowingThread) =>
			!ending && held(last.series, last.date, meeting.date) <= longestSight;
		for (const mention of inMeeting.get(meeting) ?? []) {
			const [best] = index
				.alike(mention, isInSight)
				.filter((thread) => gapBetween(thread, meeting, held) <= longestGap)
				.flatMap((thread) => matchOf(mention, thread, { weights, held }) ?? [])
				.sort(strongestThenLatest);
			const joined = { mention, joinedBy: best?.by ?? null, evidence: best?.evidence ?? null };
			let thread = best?.thread;
			if (thread) thread.add(joined);
			else all.push((thread = new GrowingThread(joined, all.length)));
			index.add(thread, mention);
		}
		const context = { weights, held, people, projects };
		for (const { thread, ending } of endingsIn(
			meeting,
			(one) => index.told(one, meeting, isInSight),
			context,
		))
			thread.ending = ending;
	}
	return all;
}

/** How many held meetings after its last mention a thread may still be said to be over. */
const longestSight = 12;

class GrowingThread implements Thread {
	readonly id: string;
	readonly kind: Kind;
	readonly mentions: [Joined, ...Joined[]];
	readonly references: Set<string>;
	ending: Ending | null = null;

	constructor(
		first: Joined,
		readonly nth: number,
	) {
		const { kind, itemId, references } = first.mention;
		this.id = `${kind === 'blocker' ? 'blocker' : 'review'}:${itemId}`;
		this.kind = kind;
		this.mentions = [first];
		this.references = new Set(references);
	}

	get last(): Meeting {
		return (this.mentions.at(-1) ?? this.mentions[0]).mention.meeting;
	}

	add(joined: Joined): void {
		this.mentions.push(joined);
		for (const reference of joined.mention.references) this.references.add(reference);
	}
}

/** Counted in the series of the last mention and in that of the new one; the longer counts. */
const gapBetween = ({ last }: GrowingThread, { series, date }: Meeting, held: HeldBetween) =>
	Math.max(held(last.series, last.date, date), held(series, last.date, date));

const strongestThenLatest = (a: Match<Thread>, b: Match<Thread>) =>
	a.rank - b.rank || dayOf(b.thread) - dayOf(a.thread);
const dayOf = ({ mentions }: Thread) => Date.parse((mentions.at(-1) ?? mentions[0]).mention.meeting.date);
