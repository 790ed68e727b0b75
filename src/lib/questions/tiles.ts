import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { wilson, type Interval } from '../statistics/wilson.ts';
import type { Ask, Kind } from './ask.ts';
import { byMonth, type Month } from './by-month.ts';
import { openOverTime } from './open-over-time.ts';
import { openThreads } from './open-threads.ts';

interface TrendPoint {
	/** A day, or the first day of a month. */
	readonly date: string;
	/** Null where too little is known: a gap in the line. */
	readonly value: number | null;
	/** The period is cut by the view's dates. */
	readonly isPartial: boolean;
}

export interface Tiles {
	/** Open ones, against the meeting before. */
	readonly open: {
		readonly n: number;
		readonly change: number | null;
		readonly trend: readonly TrendPoint[];
	};
	/** Median age in days of the open ones; null under 8. */
	readonly age: { readonly n: number; readonly median: number | null; readonly trend: readonly TrendPoint[] };
	/** Share of updates that name one, in the last full month that has some (or, without one, in the whole view). */
	readonly naming: {
		readonly month: string | null;
		readonly naming: number;
		readonly n: number;
		readonly share: number | null;
		readonly interval: Interval | null;
		readonly meetings: number;
		readonly trend: readonly TrendPoint[];
	};
	/** Ended ones in the last full month with a meeting. */
	readonly ended: {
		readonly month: string | null;
		readonly n: number;
		readonly meetings: number;
		readonly trend: readonly TrendPoint[];
	};
}

/** The four figures of the overview, each with its trend and the number it rests on. */
export async function tiles(engine: Engine, kind: Kind, filters: Filters, ask: Ask = {}): Promise<Tiles> {
	const [open, { points }, months] = await Promise.all([
		openThreads(engine, kind, filters, ask),
		openOverTime(engine, kind, filters, ask),
		byMonth(engine, kind, filters, ask),
	]);
	const before = points.at(-2);
	const full = lastFull(months, 'meetings');
	return {
		open: {
			n: open.length,
			change: before === undefined ? null : open.length - before.open,
			trend: points.map(({ date, open: value }) => ({ date, value, isPartial: false })),
		},
		age: {
			n: open.length,
			median: points.at(-1)?.medianDays ?? null,
			trend: points.map(({ date, medianDays: value }) => ({ date, value, isPartial: false })),
		},
		naming: naming(months),
		ended: {
			month: full?.month ?? null,
			n: full?.ended ?? 0,
			meetings: full?.meetings ?? 0,
			trend: months.map(({ month, ended, meetings, isPartial }) => ({
				date: month,
				value: meetings === 0 ? null : ended,
				isPartial,
			})),
		},
	};
}

/** The last month that the view holds whole and that has some. */
const lastFull = (months: readonly Month[], some: 'meetings' | 'updates') =>
	months.findLast((month) => !month.isPartial && month[some] > 0);

function naming(months: readonly Month[]): Tiles['naming'] {
	const full = lastFull(months, 'updates');
	const basis = full === undefined ? months : [full];
	const sum = (name: 'naming' | 'updates' | 'trackedMeetings') =>
		basis.reduce((total, month) => total + month[name], 0);
	const n = sum('updates');
	return {
		month: full?.month ?? null,
		naming: sum('naming'),
		n,
		share: n === 0 ? null : sum('naming') / n,
		interval: wilson(sum('naming'), n),
		meetings: sum('trackedMeetings'),
		trend: months.map(({ month, naming: k, updates, isPartial }) => ({
			date: month,
			value: updates === 0 ? null : k / updates,
			isPartial,
		})),
	};
}
