import type { ChartConfiguration, TooltipItem } from 'chart.js';
import type { Marks } from '#lib/charts/marks.ts';
import { countAxis, dayNumber, quiet, timeAxis, tooltip } from '#lib/charts/options.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import { percent } from '#lib/components/words.ts';
import type { Topic, TopicPeriod } from '#lib/questions/topics.ts';
import {
	hotSpans,
	peak,
	periodWords,
	solid,
	spanWords,
	trendInterval,
	trendValue,
	type Measure,
} from './trend.ts';

/** One topic as a line with dots; its share with the interval as a band. Partial periods are hollow and grey. */
export function trendConfig(
	theme: ChartTheme,
	topic: Topic,
	measure: Measure,
	marks: Marks,
): ChartConfiguration {
	const { periods } = topic;
	const days = periods.map(({ period }) => dayNumber(period));
	const margin = (periods[0]?.per === 'quarter' ? 46 : 16) * 86_400_000;
	const scale = measure === 'share' ? 100 : 1;
	const data = (value: (at: TopicPeriod) => number | null | undefined) =>
		periods.map((at, index) => {
			const y = value(at) ?? null;
			return { x: days[index] ?? 0, y: y === null ? null : y * scale };
		});
	const edge = { pointRadius: 0, pointHitRadius: 0, borderWidth: 0, backgroundColor: theme['opened-wash'] };
	const band = (bound: 'low' | 'high') => data((at) => trendInterval(at)?.[bound]);
	const most = peak(topic);
	const highest = Math.max(
		...solid(periods).map((at) => trendInterval(at)?.[at.meetings > 0 ? 'high' : 'low'] ?? 0),
		0.1,
	);
	const colour = ({ isPartial }: TopicPeriod) => (isPartial ? theme.faint : theme.opened);
	return {
		type: 'line',
		data: {
			datasets: [
				{
					data: data((at) => trendValue(at, measure)),
					borderColor: theme.opened,
					borderWidth: 2,
					pointRadius: 3,
					pointHoverRadius: 5.5,
					pointBorderColor: periods.map(colour),
					pointBackgroundColor: periods.map((at) => (at.isPartial ? theme.paper : theme.opened)),
					segment: {
						borderColor: ({ p0DataIndex, p1DataIndex }) =>
							periods[p0DataIndex]?.isPartial || periods[p1DataIndex]?.isPartial ? theme.faint : undefined,
						borderDash: ({ p0DataIndex, p1DataIndex }) =>
							periods[p0DataIndex]?.isPartial || periods[p1DataIndex]?.isPartial ? [3, 3] : undefined,
					},
					order: 0,
				},
				...(measure === 'share'
					? [
							{ ...edge, data: band('high'), fill: '+1', order: 1 },
							{ ...edge, data: band('low'), order: 1 },
						]
					: []),
			],
		},
		options: {
			...quiet(theme, 20),
			scales: {
				x: timeAxis(theme, (days[0] ?? 0) - margin, (days.at(-1) ?? 0) + margin) as never,
				y: {
					...countAxis(theme, measure === 'share' ? '% of meetings' : 'items'),
					min: 0,
					...(measure === 'share'
						? { max: Math.min(100, Math.ceil(highest * 20) * 5) }
						: { suggestedMax: 4 }),
				} as never,
			},
			plugins: {
				annotation: {
					annotations: hotSpans(topic).map((span) => ({
						type: 'line',
						xMin: dayNumber(span.from.period) - margin / 2,
						xMax: dayNumber(span.to.period) + margin / 2,
						yMin: 0,
						yMax: 0,
						borderColor: theme.ink,
						borderWidth: 4,
						clip: false,
						label: {
							display: true,
							content: `hot in ${spanWords(span)}`,
							position: 'center',
							yAdjust: -14,
							color: theme.ink,
							backgroundColor: 'transparent',
							font: { size: 11.5, weight: 560 },
						},
					})),
				},
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
					labels: most
						? [
								{
									text:
										measure === 'share'
											? `${percent(most.meetings / most.heldMeetings)} in ${periodWords(most)}`
											: `${most.items} in ${periodWords(most)}`,
									colour: theme.opened,
									x: dayNumber(most.period),
									y: (trendValue(most, measure) ?? 0) * scale,
									isAbove: true,
									side: days.indexOf(dayNumber(most.period)) > periods.length * 0.75 ? 'left' : 'right',
								},
							]
						: [],
				},
			},
		},
	};
}
