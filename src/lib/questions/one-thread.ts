import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, kindOf, type Ask } from './ask.ts';
import sql from './one-thread.sql?raw';
import linksSql from './thread-links.sql?raw';
import mentionsSql from './thread-mentions.sql?raw';
import type { Thread } from './thread.ts';

/** A held meeting of a thread's life, with one of its mentions there. */
export interface LivedMeeting {
	readonly meetingId: string;
	readonly date: string;
	readonly series: string;
	readonly seriesLabel: string;
	readonly notePath: string;
	/** Of the mention; null, as all that follows, where the meeting does not mention it. */
	readonly line: number | null;
	readonly itemId: string | null;
	readonly person: string | null;
	readonly personName: string | null;
	/** As it was written. */
	readonly markdown: string | null;
	readonly section: string | null;
	/** Why it belongs to the thread: `reference` or `words`; null for the first mention. */
	readonly joinedBy: string | null;
	/** What it shares with the mentions before. */
	readonly joinEvidence: string | null;
	readonly reviewers: readonly string[];
}

/** Something that the mentions point to or speak of. */
export interface ThreadLink {
	readonly what: 'link' | 'project' | 'topic';
	/** The address, the project or the topic. */
	readonly id: string;
	readonly kind: string | null;
	readonly label: string;
	/** Mentions that name it. */
	readonly n: number;
}

/** A thread with all that is known of it. */
export interface OneThread extends Thread {
	readonly asOf: string;
	/** What says that it is over; null where nothing does. */
	readonly endText: string | null;
	readonly endNotePath: string | null;
	readonly endLine: number | null;
	readonly endPersonName: string | null;
	/** In order, from the first mention to its end or the as-of date. */
	readonly life: readonly LivedMeeting[];
	readonly links: readonly ThreadLink[];
}

/** One thread as of the view's day, whatever else is filtered; null where it is not known by then. */
export async function oneThread(
	engine: Engine,
	threadId: string,
	filters: Filters,
	ask: Ask = {},
): Promise<OneThread | null> {
	const kind = kindOf(threadId);
	const [thread] = await engine.query<Omit<OneThread, 'life' | 'links'>>(
		sql,
		[...filterParameters(filters), kind, threadId],
		ask,
	);
	if (thread === undefined) return null;
	const [life, links] = await Promise.all([
		engine.query<LivedMeeting>(mentionsSql, [threadId, thread.until], ask),
		engine.query<ThreadLink>(linksSql, [threadId, thread.asOf], ask),
	]);
	return { ...thread, life, links };
}
