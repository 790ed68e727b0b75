import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, threadTables, type Ask, type Kind } from './ask.ts';
import mentionsSql from './long-lived-mentions.sql?raw';
import sql from './long-lived.sql?raw';
import type { Thread } from './thread.ts';

/** A held meeting of the thread's life, whether it mentions it or not. */
export interface LifeMeeting {
	readonly threadId: string;
	readonly meetingId: string;
	readonly date: string;
	readonly series: string;
	/** Null where the meeting does not mention it. */
	readonly itemId: string | null;
	readonly notePath: string;
	readonly line: number | null;
	readonly person: string | null;
	readonly text: string | null;
}

export interface LongLived extends Thread {
	/** In order, from the first mention to the end or the as-of date. */
	readonly life: readonly LifeMeeting[];
}

/** Threads mentioned in `least` meetings or more that lived in the view's dates: open ones first, then the longest. */
export async function longLived(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	ask: Ask = {},
	least = 3,
): Promise<LongLived[]> {
	const parameters = [...filterParameters(filters), kind, least];
	const options = { ...ask, tables: threadTables(kind) };
	const [threads, meetings] = await Promise.all([
		engine.query<Thread>(sql, parameters, options),
		engine.query<LifeMeeting>(mentionsSql, parameters, options),
	]);
	const lives = new Map<string, LifeMeeting[]>(threads.map((thread) => [thread.threadId, []]));
	for (const meeting of meetings) lives.get(meeting.threadId)?.push(meeting);
	return threads.map((thread) => ({ ...thread, life: lives.get(thread.threadId) ?? [] }));
}
