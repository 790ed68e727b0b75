import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { asOf } from './as-of.ts';
import type { Ask, Kind } from './ask.ts';
import { openThreads } from './open-threads.ts';
import { sinceLastMeeting, type SinceLastMeeting } from './since-last-meeting.ts';
import type { Thread } from './thread.ts';

export interface Headline {
	/** Null when no meeting is in view. */
	readonly asOf: string | null;
	readonly open: number;
	/** Series that have open ones. */
	readonly series: number;
	readonly oldest: Thread | null;
	/** Sums over the series that still meet, each against its own meeting before. */
	readonly opened: number;
	readonly ended: number;
	readonly unchanged: number;
	readonly since: readonly SinceLastMeeting[];
}

/** The overview in one sentence: how many are open, in how many series, the oldest, and what changed. */
export async function headline(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	ask: Ask = {},
): Promise<Headline> {
	const [date, open, since] = await Promise.all([
		asOf(engine, filters, ask),
		openThreads(engine, kind, filters, ask),
		sinceLastMeeting(engine, kind, filters, ask),
	]);
	const sum = (name: 'opened' | 'ended' | 'unchanged') =>
		since.reduce((total, row) => total + (row.isActive ? row[name] : 0), 0);
	return {
		asOf: date,
		open: open.length,
		series: new Set(open.map((thread) => thread.series)).size,
		oldest: open[0] ?? null,
		opened: sum('opened'),
		ended: sum('ended'),
		unchanged: sum('unchanged'),
		since,
	};
}
