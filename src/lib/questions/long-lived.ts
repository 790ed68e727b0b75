import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import type { Ask, Kind } from './ask.ts';
import { durations, pace, type Durations } from './durations.ts';
import { threadLives, type ThreadLife } from './thread-lives.ts';

/** Mentioned in so many meetings or more, a thread is long-lived. */
export const longMentions = 3;

export interface LongLived extends ThreadLife {
	/** The share that has ended by its age; null for one that is not open, and without a curve. */
	readonly pace: number | null;
}

/** Whether an open thread has lasted longer than 85 % do, or any is mentioned in three meetings or more. */
export function isLongLived(
	{ status, days, mentions }: Pick<ThreadLife, 'status' | 'days' | 'mentions'>,
	{ ages }: Pick<Durations, 'ages'>,
): boolean {
	return mentions >= longMentions || (status === 'open' && days >= (ages[85] ?? Infinity));
}

/** The long-lived threads that lived in the view's dates: open ones first, then the longest. */
export async function longLived(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	ask: Ask = {},
): Promise<LongLived[]> {
	const curve = await durations(engine, kind, filters, ask);
	const least = { mentions: longMentions, days: curve.ages[85] };
	const threads = await threadLives(engine, kind, filters, least, ask);
	return threads.map((thread) => ({
		...thread,
		pace: thread.status === 'open' ? pace(curve, thread.days) : null,
	}));
}
