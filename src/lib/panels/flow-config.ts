import type { ChartConfiguration, TooltipItem } from 'chart.js';
import { countAxis, dayNumber, faded, quiet, timeAxis, tooltip } from '#lib/charts/options.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import type { FlowBar, FlowPoint } from './flow.ts';
import type { Marks } from '#lib/charts/marks.ts';

/** Open ones as a line; under it, opened ones as bars upwards and ended ones downwards. */
export function flowConfig(
	theme: ChartTheme,
	line: readonly FlowPoint[],
	bars: readonly FlowBar[],
	marks: Marks,
): ChartConfiguration {
	const first = line[0]?.x ?? 0;
	const last = line.at(-1)?.x ?? first;
	const open = line.at(-1)?.y ?? 0;
	const most = Math.max(1, ...bars.map((bar) => Math.max(bar.opened, bar.ended)));
	const isMonthly = bars.some(({ after }) => after !== null);
	const margin = Math.max(3 * 86_400_000, (last - first) / Math.max(8, bars.length) / 2);
	const bar = (what: 'opened' | 'ended', sign: 1 | -1) => ({
		type: 'bar' as const,
		label: what,
		yAxisID: 'flow',
		data: bars.map((one) => ({ x: dayNumber(one.at), y: one[what] === 0 ? null : sign * one[what] })),
		backgroundColor: bars.map(({ isPartial }) => faded(theme[what], isPartial ? 0.4 : 0.75)),
		hoverBackgroundColor: theme[what],
		borderRadius: 1.5,
		maxBarThickness: 9,
		minBarLength: 2,
		...(isMonthly ? {} : { barThickness: 4 }),
		barPercentage: 0.8,
		categoryPercentage: 1,
		grouped: false,
	});
	return {
		type: 'line',
		data: {
			datasets: [
				{
					type: 'line',
					label: 'open',
					yAxisID: 'y',
					data: line.map(({ x, y }) => ({ x, y })),
					borderColor: theme.open,
					backgroundColor: theme.open,
					borderWidth: 2.2,
					pointRadius: line.length === 1 ? 3 : 0,
					pointHoverRadius: 4.5,
					spanGaps: false,
				},
				bar('opened', 1),
				bar('ended', -1),
			],
		},
		options: {
			...quiet(theme, 76),
			scales: {
				x: timeAxis(theme, first - margin, last + margin) as never,
				flow: {
					...countAxis(theme, 'per ' + (isMonthly ? 'month' : 'day')),
					stack: 'all',
					stackWeight: 3,
					offset: true,
					min: -most,
					max: most,
					ticks: { ...flowTicks(most), color: theme.soft, padding: 8 },
				} as never,
				y: {
					...countAxis(theme, 'open'),
					stack: 'all',
					stackWeight: 5,
					min: 0,
					suggestedMax: 4,
				} as never,
			},
			plugins: {
				tooltip: {
					...(tooltip(theme) as object),
					callbacks: {
						title: () => '',
						label: ({ datasetIndex, dataIndex }: TooltipItem<'line'>) =>
							(marks[datasetIndex]?.[dataIndex]?.said ?? '').split(/(?<=:) |, /),
					},
				},
				directLabels: {
					labels: [
						{ text: `${open} open`, colour: theme.open, y: open },
						{ text: 'opened', colour: theme.opened, y: most / 2, axis: 'flow' },
						{ text: 'ended', colour: theme.ended, y: -most / 2, axis: 'flow' },
					],
				},
			},
		},
	};
}

/** Opened counts up and ended down: both without a sign. */
const flowTicks = (most: number) => ({
	stepSize: most,
	callback: (value: string | number) => String(Math.abs(Number(value))),
});
