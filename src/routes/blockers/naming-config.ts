import type { ChartConfiguration } from 'chart.js';
import type { Marks } from '#lib/charts/marks.ts';
import { dayNumber } from '#lib/charts/options.ts';
import { periodLine } from '#lib/charts/period-line.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import { counted, monthWords, percent } from '#lib/components/words.ts';
import type { Month } from '#lib/questions/by-month.ts';
import { wilson } from '#lib/statistics/wilson.ts';

/** The share of a month's updates that name a blocker, with its 95 % interval; null without updates. */
export function namingShare({ naming, updates }: Pick<Month, 'naming' | 'updates'>) {
	const interval = wilson(naming, updates);
	return interval === null ? null : { share: naming / updates, ...interval };
}

/** What the cursor says of each month, and the updates behind it; months without updates are gaps. */
export function namingMarks(
	months: readonly Month[],
	href: (period: Pick<Month, 'after' | 'on'>) => string,
): Marks {
	return [
		months.map((month) => {
			const at = namingShare(month);
			if (at === null) return null;
			const range = `95 % interval ${Math.round(at.low * 100)} to ${percent(at.high)}`;
			const partial = month.isPartial ? ', part of a month' : '';
			return {
				said: `${monthWords(month.month)}${partial}: ${percent(at.share)}, ${month.naming} of ${counted(month.updates, 'update')}, ${range}`,
				href: href(month),
			};
		}),
	];
}

/** The share over time, its interval as a band. */
export function namingConfig(theme: ChartTheme, months: readonly Month[], marks: Marks): ChartConfiguration {
	const points = months.map((month) => {
		const at = namingShare(month);
		return {
			x: dayNumber(month.month),
			y: at && at.share * 100,
			low: at && at.low * 100,
			high: at && at.high * 100,
			isPartial: month.isPartial,
		};
	});
	const last = points.findLast(({ y }) => y !== null)?.y ?? null;
	return periodLine(theme, {
		points,
		marks,
		unit: '% of updates',
		colour: 'open',
		suggestedMax: 20,
		space: 52,
		labels: last === null ? [] : [{ text: `${Math.round(last)} %`, colour: theme.open, y: last }],
	});
}
