import type { ChartConfiguration, TooltipItem } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { DirectLabel } from './direct-labels.ts';
import type { Marks } from './marks.ts';
import { countAxis, quiet, timeAxis, tooltip } from './options.ts';
import type { ChartTheme } from './theme.svelte.ts';

/** A period's value on a line; null is a gap. */
interface PeriodPoint {
	/** Its first day, in milliseconds. */
	readonly x: number;
	readonly y: number | null;
	/** The ends of its interval, where it has one. */
	readonly low?: number | null;
	readonly high?: number | null;
	/** It is only partly in view. */
	readonly isPartial: boolean;
}

interface PeriodLine {
	readonly points: readonly PeriodPoint[];
	readonly marks: Marks;
	/** What the values count, the title of their axis. */
	readonly unit: string;
	readonly colour: 'open' | 'opened' | 'ended';
	/** Where the axis ends at least, and at most. */
	readonly suggestedMax?: number;
	readonly max?: number;
	/** Kept free to the right, in pixels, for labels there. */
	readonly space: number;
	readonly labels: readonly DirectLabel[];
	/** A second line beside it, thin and dashed, to compare with. */
	readonly beside?: readonly (number | null)[];
	readonly annotations?: readonly AnnotationOptions[];
}

const halfADay = 43_200_000;

/** A line with a dot a period and its interval as a band; partial periods are hollow, grey and dashed. */
export function periodLine(theme: ChartTheme, line: PeriodLine): ChartConfiguration {
	const { points, marks, unit, colour, suggestedMax, max, space, labels, beside, annotations = [] } = line;
	const [first, second, last] = [points[0]?.x ?? 0, points[1]?.x, points.at(-1)?.x ?? 0];
	const margin = second === undefined ? 16 * 2 * halfADay : (second - first) / 2;
	const edge = {
		pointRadius: 0,
		pointHitRadius: 0,
		borderWidth: 0,
		backgroundColor: theme[`${colour}-wash`],
	};
	const bound = (which: 'low' | 'high') => points.map((at) => ({ x: at.x, y: at[which] ?? null }));
	const isPartly = ({ p0DataIndex, p1DataIndex }: { p0DataIndex: number; p1DataIndex: number }) =>
		points[p0DataIndex]?.isPartial === true || points[p1DataIndex]?.isPartial === true;
	return {
		type: 'line',
		data: {
			datasets: [
				{
					data: points.map(({ x, y }) => ({ x, y })),
					borderColor: theme[colour],
					borderWidth: 2,
					pointRadius: 3,
					pointHoverRadius: 5.5,
					pointBorderColor: points.map(({ isPartial }) => (isPartial ? theme.faint : theme[colour])),
					pointBackgroundColor: points.map(({ isPartial }) => (isPartial ? theme.paper : theme[colour])),
					segment: {
						borderColor: (at) => (isPartly(at) ? theme.faint : undefined),
						borderDash: (at) => (isPartly(at) ? [3, 3] : undefined),
					},
					order: 0,
				},
				...(beside
					? [
							{
								...edge,
								data: points.map(({ x }, index) => ({ x, y: beside[index] ?? null })),
								borderColor: theme.soft,
								borderWidth: 1.3,
								borderDash: [4, 3],
								order: 1,
							},
						]
					: []),
				...(points.some(({ high }) => high !== undefined)
					? [
							{ ...edge, data: bound('high'), fill: '+1', order: 1 },
							{ ...edge, data: bound('low'), order: 1 },
						]
					: []),
			],
		},
		options: {
			...quiet(theme, space),
			scales: {
				x: timeAxis(theme, first - margin, last + margin) as never,
				y: {
					...countAxis(theme, unit),
					min: 0,
					...(suggestedMax === undefined ? {} : { suggestedMax }),
					...(max === undefined ? {} : { max }),
				} as never,
			},
			plugins: {
				annotation: { annotations: [...annotations] },
				tooltip: {
					...(tooltip(theme) as object),
					filter: ({ datasetIndex }: { datasetIndex: number }) => datasetIndex === 0,
					callbacks: {
						title: () => '',
						label: ({ dataIndex }: TooltipItem<'line'>) =>
							(marks[0]?.[dataIndex]?.said ?? '').split(/(?<=:) |, /),
					},
				},
				directLabels: { labels },
			},
		},
	};
}
