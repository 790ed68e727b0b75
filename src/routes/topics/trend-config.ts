import type { ChartConfiguration } from 'chart.js';
import '#lib/charts/annotations.ts';
import type { Marks } from '#lib/charts/marks.ts';
import { dayNumber } from '#lib/charts/options.ts';
import { periodLine } from '#lib/charts/period-line.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import { percent, periodWords } from '#lib/components/words.ts';
import type { Topic } from '#lib/questions/topics.ts';
import {
	hotSpans,
	peak,
	solid,
	spanWords,
	trendInterval,
	trendValue,
	type HotSpan,
	type Measure,
} from './trend.ts';

/** One topic over time; its share with the interval as a band, and when it was hot as a bold line below. */
export function trendConfig(
	theme: ChartTheme,
	topic: Topic,
	measure: Measure,
	marks: Marks,
): ChartConfiguration {
	const { periods } = topic;
	const isShare = measure === 'share';
	const scaled = (value: number | null | undefined) =>
		value === null || value === undefined ? null : isShare ? value * 100 : value;
	const points = periods.map((at) => ({
		x: dayNumber(at.period),
		y: scaled(trendValue(at, measure)),
		isPartial: at.isPartial,
		...(isShare ? { low: scaled(trendInterval(at)?.low), high: scaled(trendInterval(at)?.high) } : {}),
	}));
	const most = peak(topic);
	const highest = Math.max(
		...solid(periods).map((at) => trendInterval(at)?.[at.meetings > 0 ? 'high' : 'low'] ?? 0),
		0.1,
	);
	return periodLine(theme, {
		points,
		marks,
		unit: isShare ? '% of meetings' : 'items',
		colour: 'opened',
		space: 20,
		...(isShare ? { max: Math.min(100, Math.ceil(highest * 20) * 5) } : { suggestedMax: 4 }),
		annotations: hotSpans(topic).map((span) => hotLine(theme, span)),
		labels: most
			? [
					{
						text: `${isShare ? percent(most.meetings / most.heldMeetings) : most.items} in ${periodWords(most)}`,
						colour: theme.opened,
						x: dayNumber(most.period),
						y: scaled(trendValue(most, measure)) ?? 0,
						isAbove: true,
						side: periods.indexOf(most) > periods.length * 0.75 ? 'left' : 'right',
					},
				]
			: [],
	});
}

const day = 86_400_000;

function hotLine(theme: ChartTheme, span: HotSpan) {
	const half = (span.from.per === 'quarter' ? 40 : 13) * day;
	return {
		type: 'line' as const,
		xMin: dayNumber(span.from.period) - half,
		xMax: dayNumber(span.to.period) + half,
		yMin: 0,
		yMax: 0,
		borderColor: theme.ink,
		borderWidth: 4,
		clip: false,
		label: {
			display: true,
			content: `hot in ${spanWords(span)}`,
			position: 'center' as const,
			yAdjust: -14,
			color: theme.ink,
			backgroundColor: 'transparent',
			font: { size: 11.5, weight: 560 },
		},
	};
}
