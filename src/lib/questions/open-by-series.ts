import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { afterGap } from './after-gap.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import sql from './open-by-series.sql?raw';

/** A day of a series, as it stood on that day. */
interface SeriesPoint {
	readonly date: string;
	readonly open: number;
	readonly opened: number;
	readonly ended: number;
	/** No meeting for more than twice the series' interval before it: the line breaks here. */
	readonly isAfterGap: boolean;
}

export interface SeriesLine {
	readonly series: string;
	readonly seriesLabel: string;
	readonly points: readonly SeriesPoint[];
}

interface Answer extends Omit<SeriesPoint, 'isAfterGap'> {
	readonly intervalDays: number | null;
	readonly series: string;
	readonly seriesLabel: string;
}

/** How many were open, meeting by meeting, for each series that had any, in the order of their names. */
export async function openBySeries(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	ask: Ask = {},
): Promise<SeriesLine[]> {
	const rows = await engine.query<Answer>(sql, [...filterParameters(filters), kind], ask);
	const lines = new Map<string, { seriesLabel: string; points: Omit<Answer, 'series' | 'seriesLabel'>[] }>();
	for (const { series, seriesLabel, ...point } of rows) {
		const line = lines.get(series) ?? { seriesLabel, points: [] };
		line.points.push(point);
		lines.set(series, line);
	}
	return [...lines]
		.map(([series, { seriesLabel, points }]) => {
			const gaps = afterGap(points);
			return {
				series,
				seriesLabel,
				points: points.map(({ intervalDays: _, ...point }, index) => ({
					...point,
					isAfterGap: gaps[index] ?? false,
				})),
			};
		})
		.filter(({ points }) => points.some(({ open, opened, ended }) => open + opened + ended > 0));
}
