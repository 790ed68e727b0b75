import type { ChartConfiguration, TooltipItem } from 'chart.js';
import type { Marks } from '#lib/charts/marks.ts';
import { countAxis, dayNumber, faded, quiet, timeAxis, tooltip } from '#lib/charts/options.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import { counted, monthWords } from '#lib/components/words.ts';
import type { SaidMonth } from '#lib/questions/said-by-month.ts';

/** Months after the last one that are drawn, so that a silence is seen. */
const silence = 6;

/** The months from the first that has some to a while after the last. */
export function monthsTold(months: readonly SaidMonth[]): SaidMonth[] {
	const first = months.findIndex(({ said }) => said > 0);
	const last = months.findLastIndex(({ said }) => said > 0);
	return first < 0 ? [] : months.slice(first, last + 1 + silence);
}

/** What each bar says and opens; a month without a meeting is a gap. */
export function monthMarks(
	months: readonly SaidMonth[],
	one: string,
	href: (month: SaidMonth) => string,
): Marks {
	return [
		months.map((month) => {
			if (month.meetings === 0 && month.said === 0) return null;
			const partial = month.isPartial ? ' (part of a month)' : '';
			const held = `${counted(month.meetings, 'meeting')} held`;
			return {
				said: `${monthWords(month.month)}${partial}: ${counted(month.said, one)} in ${counted(month.in, 'meeting')}, ${held}`,
				href: month.said === 0 ? null : href(month),
			};
		}),
	];
}

/** One bar a month: a stub for none, nothing for a month without a meeting, pale for a part of a month. */
export function monthBarsConfig(
	theme: ChartTheme,
	months: readonly SaidMonth[],
	marks: Marks,
	unit: string,
): ChartConfiguration {
	const first = dayNumber(months[0]?.month ?? '');
	const last = dayNumber(months.at(-1)?.month ?? '');
	const margin = 20 * 86_400_000;
	return {
		type: 'bar',
		data: {
			datasets: [
				{
					data: months.map(({ month, said, meetings }) => ({
						x: dayNumber(month),
						y: meetings === 0 && said === 0 ? null : said,
					})),
					backgroundColor: months.map(({ isPartial }) => faded(theme.opened, isPartial ? 0.35 : 0.8)),
					hoverBackgroundColor: theme.opened,
					borderRadius: 1.5,
					maxBarThickness: 14,
					minBarLength: 2,
					barPercentage: 0.85,
					categoryPercentage: 1,
				},
			],
		},
		options: {
			...quiet(theme, 8),
			scales: {
				x: timeAxis(theme, first - margin, last + margin) as never,
				y: { ...countAxis(theme, unit), min: 0, suggestedMax: 4 } as never,
			},
			plugins: {
				tooltip: {
					...(tooltip(theme) as object),
					callbacks: {
						title: () => '',
						label: ({ dataIndex }: TooltipItem<'bar'>) =>
							(marks[0]?.[dataIndex]?.said ?? '').split(/(?<=:) |, /),
					},
				},
			},
		},
	};
}
