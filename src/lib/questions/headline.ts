import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { asOf } from './as-of.ts';
import type { Ask, Kind } from './ask.ts';
import { recording } from './recording.ts';
import { openThreads } from './open-threads.ts';
import { sinceLastMeeting } from './since-last-meeting.ts';
import type { Thread } from './thread.ts';

export interface Headline {
	/** Null when no meeting is in view. */
	readonly asOf: string | null;
	/** A meeting in view records such things. */
	readonly isRecorded: boolean;
	readonly open: number;
	/** Series that have open ones. */
	readonly series: number;
	readonly oldest: Thread | null;
	/** Sums over the series that still meet and record such things, each against its own meeting before. */
	readonly opened: number;
	readonly ended: number;
	readonly unchanged: number;
	/** The most meetings in a row for which one of those has been in all updates of its owner. */
	readonly unchangedFor: number;
	/** Series that are compared. */
	readonly compared: number;
}

/** The overview in one sentence: how many are open, in how many series, the oldest, and what changed. */
export async function headline(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	ask: Ask = {},
): Promise<Headline> {
	const [date, open, since, { recording: recorded }] = await Promise.all([
		asOf(engine, filters, ask),
		openThreads(engine, kind, filters, ask),
		sinceLastMeeting(engine, kind, filters, ask),
		recording(engine, kind, filters, ask),
	]);
	const told = since.filter(({ isActive, isRecorded }) => isActive && isRecorded);
	const sum = (name: 'opened' | 'ended' | 'unchanged') => told.reduce((total, row) => total + row[name], 0);
	return {
		asOf: date,
		isRecorded: recorded > 0,
		open: open.length,
		series: new Set(open.map((thread) => thread.series)).size,
		oldest: open[0] ?? null,
		opened: sum('opened'),
		ended: sum('ended'),
		unchanged: sum('unchanged'),
		unchangedFor: Math.max(0, ...told.map(({ unchangedFor }) => unchangedFor ?? 0)),
		compared: told.length,
	};
}
