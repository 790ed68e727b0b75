import type { ChartConfiguration } from 'chart.js';
import type { Marks } from '#lib/charts/marks.ts';
import { dayNumber } from '#lib/charts/options.ts';
import { periodLine } from '#lib/charts/period-line.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import { figure, percent, periodWords } from '#lib/components/words.ts';
import type { AttendancePeriod } from '#lib/questions/attendance-over-time.ts';
import { wilson } from '#lib/statistics/wilson.ts';

/** `k` of `n`, of an attendance period. */
export interface Share {
	readonly k: (at: AttendancePeriod) => number;
	readonly n: (at: AttendancePeriod) => number;
}

/** The share of a period from 0 to 1 with its 95 % interval; null of none. */
export function shareOf({ k, n }: Share, at: AttendancePeriod) {
	const interval = wilson(k(at), n(at));
	return interval && { share: k(at) / n(at), ...interval };
}

/** What the cursor says of each period, and where it leads; those without a chance are gaps. */
export function shareMarks(
	of: Share,
	periods: readonly AttendancePeriod[],
	href: (at: AttendancePeriod) => string,
): Marks {
	return [
		periods.map((at) => {
			const found = shareOf(of, at);
			if (found === null) return null;
			const partial = at.isPartial ? ` (part of a ${at.per})` : '';
			const range = `95 % interval ${Math.round(found.low * 100)} to ${percent(found.high)}`;
			return {
				said: `${periodWords(at)}${partial}: ${percent(found.share)}, ${figure(of.k(at))} of ${figure(of.n(at))}, ${range}`,
				href: href(at),
			};
		}),
	];
}

/** The share over time, its interval as a band. */
export function shareConfig(
	theme: ChartTheme,
	of: Share,
	periods: readonly AttendancePeriod[],
	marks: Marks,
	unit: string,
): ChartConfiguration {
	const points = periods.map((at) => {
		const found = shareOf(of, at);
		return {
			x: dayNumber(at.period),
			y: found && found.share * 100,
			low: found && found.low * 100,
			high: found && found.high * 100,
			isPartial: at.isPartial,
		};
	});
	const last = points.findLast(({ y }) => y !== null)?.y ?? null;
	return periodLine(theme, {
		points,
		marks,
		unit,
		colour: 'opened',
		suggestedMax: 20,
		space: 48,
		labels: last === null ? [] : [{ text: `${Math.round(last)} %`, colour: theme.opened, y: last }],
	});
}
