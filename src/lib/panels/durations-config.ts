import type { ChartConfiguration, TooltipItem } from 'chart.js';
import '#lib/charts/annotations.ts';
import type { Marks } from '#lib/charts/marks.ts';
import { countAxis, quiet, tooltip } from '#lib/charts/options.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import { counted, percent } from '#lib/components/words.ts';
import type { Kind } from '#lib/questions/ask.ts';
import type { Durations } from '#lib/questions/durations.ts';
import { atRisk, type SurvivalStep } from '#lib/statistics/kaplan-meier.ts';

/** What the cursor says of each fall of the curve, and the threads at risk behind it. */
export function durationMarks(steps: readonly SurvivalStep[], href: (leastDays: number) => string): Marks {
	return [
		steps.map(({ days, share, low, high, atRisk: n, ended }) => ({
			said: `After ${counted(days, 'day')}: ${percent(share)} last longer, 95 % interval ${Math.round(low * 100)} to ${percent(high)}, ${ended} of ${n} at risk ended then`,
			href: href(days),
		})),
	];
}

/** The share that lasts longer as a falling staircase with its band; under the axis how many are at risk. */
export function durationsConfig(
	theme: ChartTheme,
	{ steps, lasted, knownTo, ages, intervalDays }: Durations,
	marks: Marks,
	kind: Kind,
	width: number,
): ChartConfiguration {
	const end = Math.max(knownTo ?? 0, 1);
	const colour = kind === 'blocker' ? theme.open : theme.opened;
	const wash = kind === 'blocker' ? theme['open-wash'] : theme['opened-wash'];
	const points = (value: 'share' | 'low' | 'high') =>
		steps.map((one) => ({ x: one.days, y: one[value] * 100 }));
	const stair = (value: 'share' | 'low' | 'high') => [
		{ x: 0, y: 100 },
		...points(value),
		{ x: end, y: (steps.at(-1)?.[value] ?? 1) * 100 },
	];
	const edge = {
		stepped: 'before' as const,
		pointRadius: 0,
		pointHitRadius: 0,
		borderWidth: 0,
		backgroundColor: wash,
		order: 1,
	};
	const half = ages[50];
	const step = tickStep(end, intervalDays, Math.max(2, Math.floor((width - 90) / 62)));
	return {
		type: 'line',
		data: {
			datasets: [
				{
					data: points('share'),
					showLine: false,
					pointRadius: 0,
					pointHoverRadius: 5,
					pointBackgroundColor: colour,
				},
				{
					data: stair('share'),
					stepped: 'before',
					borderColor: colour,
					borderWidth: 2.2,
					pointRadius: 0,
					pointHitRadius: 0,
				},
				{ ...edge, data: stair('high'), fill: '+1' },
				{ ...edge, data: stair('low') },
			],
		},
		options: {
			...quiet(theme, 18),
			scales: {
				x: {
					type: 'linear',
					min: 0,
					max: end + intervalDays / 3,
					border: { color: theme.rule },
					grid: { display: false },
					ticks: {
						color: theme.soft,
						stepSize: step,
						autoSkip: false,
						includeBounds: false,
						maxRotation: 0,
						padding: 4,
						callback: (value) => [String(value), String(atRisk(lasted, Number(value)))],
					},
					title: {
						display: true,
						text: 'days; below, how many lasted so long',
						color: theme.faint,
						align: 'end',
					},
				},
				y: {
					...(countAxis(theme, '% not ended') as object),
					min: 0,
					max: 100,
					ticks: { color: theme.soft, padding: 8, stepSize: 25 },
				},
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
				annotation: { annotations: half === null ? {} : { half: dropLine(theme, half) } },
				directLabels: {
					labels:
						half === null
							? []
							: [
									{
										text: `half after ${counted(half, 'day')}`,
										colour: theme.ink,
										x: half,
										y: 57,
										side: half > end * 0.6 ? ('left' as const) : ('right' as const),
									},
								],
				},
			},
		},
	};
}

/** From half of the way down to the axis. */
const dropLine = (theme: ChartTheme, x: number) => ({
	type: 'line' as const,
	xMin: x,
	xMax: x,
	yMin: 0,
	yMax: 50,
	borderColor: theme.soft,
	borderWidth: 1,
	borderDash: [2, 3],
});

/** Whole meeting intervals, so that ticks stand where the curve falls. */
function tickStep(end: number, intervalDays: number, most: number): number {
	const interval = Math.max(1, Math.round(intervalDays));
	return interval * Math.max(1, Math.ceil(end / interval / most));
}
