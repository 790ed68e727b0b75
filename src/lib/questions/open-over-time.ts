import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { afterGap } from './after-gap.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import sql from './open-over-time.sql?raw';

/** One day with a meeting, as it stood on that day. */
export interface OpenPoint {
	readonly date: string;
	readonly opened: number;
	readonly open: number;
	readonly ended: number;
	/** Those of them that were taken up again by the as-of date. */
	readonly resumed: number;
	/** Median age in days of the open ones; null under 8. */
	readonly medianDays: number | null;
	/** Meetings held on that day that record such things. */
	readonly meetings: number;
	/** No meeting for more than twice the series' interval before it: the line breaks here. */
	readonly isAfterGap: boolean;
	/** The view holds a part of its month only. */
	readonly isPartialMonth: boolean;
}

export interface OpenOverTime {
	readonly points: readonly OpenPoint[];
	/** Meetings behind the points. */
	readonly meetings: number;
	/** Series behind the points. */
	readonly series: number;
	/** Held meetings in view whose notes do not record such things; left out. */
	readonly notTracked: number;
}

interface Answer extends Omit<OpenPoint, 'isAfterGap'> {
	readonly intervalDays: number | null;
	readonly series: number;
	readonly notTracked: number;
}

/** How many opened, were open and ended, meeting by meeting. */
export async function openOverTime(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	ask: Ask = {},
): Promise<OpenOverTime> {
	const rows = await engine.query<Answer>(sql, [...filterParameters(filters), kind], ask);
	const gaps = afterGap(rows);
	return {
		points: rows.map(({ notTracked: _, series: __, intervalDays: ___, ...point }, index) => ({
			...point,
			isAfterGap: gaps[index] ?? false,
		})),
		meetings: rows.reduce((sum, row) => sum + row.meetings, 0),
		series: rows[0]?.series ?? 0,
		notTracked: rows[0]?.notTracked ?? 0,
	};
}
