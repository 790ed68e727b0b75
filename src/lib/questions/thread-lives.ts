import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import type { Thread } from './thread.ts';
import meetingsSql from './thread-life-meetings.sql?raw';
import sql from './thread-lives.sql?raw';

/** A held meeting of the thread's life, whether it mentions it or not. */
export interface LifeMeeting {
	readonly threadId: string;
	readonly date: string;
	readonly series: string;
	readonly isMention: boolean;
}

export interface ThreadLife extends Thread {
	/** In order, from the first mention to the end or the as-of date. */
	readonly life: readonly LifeMeeting[];
}

/** Which threads are told: those mentioned in so many meetings, or open for so many days. */
export interface Least {
	readonly mentions: number;
	readonly days?: number | null;
}

/** Threads that lived in the view's dates with their meetings: open ones first, then the longest. */
export async function threadLives(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	{ mentions, days = null }: Least,
	ask: Ask = {},
): Promise<ThreadLife[]> {
	const parameters = [...filterParameters(filters), kind, mentions, days ?? never];
	const options = ask;
	const [threads, meetings] = await Promise.all([
		engine.query<Thread>(sql, parameters, options),
		engine.query<LifeMeeting>(meetingsSql, parameters, options),
	]);
	const lives = new Map<string, LifeMeeting[]>(threads.map((thread) => [thread.threadId, []]));
	for (const meeting of meetings) lives.get(meeting.threadId)?.push(meeting);
	return threads.map((thread) => ({ ...thread, life: lives.get(thread.threadId) ?? [] }));
}

/** Longer than any archive. */
const never = 1_000_000;
