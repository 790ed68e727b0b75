import type { ChartConfiguration, TooltipItem } from 'chart.js';
import type { Marks } from '#lib/charts/marks.ts';
import { countAxis, dayNumber, quiet, timeAxis, tooltip } from '#lib/charts/options.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import { counted, monthWords, percent } from '#lib/components/words.ts';
import type { Month } from '#lib/questions/by-month.ts';
import { wilson } from '#lib/statistics/wilson.ts';

/** The share of a month's updates that name a blocker, with its 95 % interval; null without updates. */
export function namingShare({ naming, updates }: Pick<Month, 'naming' | 'updates'>) {
	const interval = wilson(naming, updates);
	return interval === null ? null : { share: naming / updates, ...interval };
}

/** What the cursor says of each month; months without updates are gaps. */
export function namingMarks(months: readonly Month[]): Marks {
	return [
		months.map((month) => {
			const at = namingShare(month);
			if (at === null) return null;
			const range = `95 % interval ${Math.round(at.low * 100)} to ${percent(at.high)}`;
			const partial = month.isPartial ? ', part of a month' : '';
			return {
				said: `${monthWords(month.month)}${partial}: ${percent(at.share)}, ${month.naming} of ${counted(month.updates, 'update')}, ${range}`,
				href: null,
			};
		}),
	];
}

/** The share as a line with dots, its interval as a band; partial months are pale. */
export function namingConfig(theme: ChartTheme, months: readonly Month[], marks: Marks): ChartConfiguration {
	const days = months.map(({ month }) => dayNumber(month));
	const margin = 16 * 86_400_000;
	const series = (value: 'share' | 'low' | 'high') =>
		months.map((month, index) => ({ x: days[index] ?? 0, y: percentOf(namingShare(month)?.[value]) }));
	const edge = { pointRadius: 0, pointHitRadius: 0, borderWidth: 0, backgroundColor: theme['open-wash'] };
	const last = series('share').findLast(({ y }) => y !== null);
	return {
		type: 'line',
		data: {
			datasets: [
				{
					data: series('share'),
					borderColor: theme.open,
					borderWidth: 2,
					pointRadius: 2.6,
					pointHoverRadius: 5,
					pointBorderColor: theme.open,
					pointBackgroundColor: months.map(({ isPartial }) => (isPartial ? theme.paper : theme.open)),
					order: 0,
				},
				{ ...edge, data: series('high'), fill: '+1', order: 1 },
				{ ...edge, data: series('low'), order: 1 },
			],
		},
		options: {
			...quiet(theme, 52),
			scales: {
				x: timeAxis(theme, (days[0] ?? 0) - margin, (days.at(-1) ?? 0) + margin) as never,
				y: { ...countAxis(theme, '% of updates'), min: 0, suggestedMax: 20 } as never,
			},
			plugins: {
				tooltip: {
					...(tooltip(theme) as object),
					filter: ({ datasetIndex }: { datasetIndex: number }) => datasetIndex === 0,
					callbacks: {
						title: () => '',
						label: ({ dataIndex }: TooltipItem<'line'>) =>
							(marks[0]?.[dataIndex]?.said ?? '').split(/(?<=:) |, /),
					},
				},
				directLabels: {
					labels:
						last && last.y !== null
							? [{ text: `${Math.round(last.y)} %`, colour: theme.open, y: last.y }]
							: [],
				},
			},
		},
	};
}

const percentOf = (share: number | undefined) => (share === undefined ? null : share * 100);
