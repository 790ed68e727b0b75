import type { ChartConfiguration, ScaleOptions } from 'chart.js';
import { countAxis, faded, quiet, timeAxis } from '../charts/options.ts';
import type { ChartTheme } from '../charts/theme.svelte.ts';
import type { Axes, Point } from './chart-points.ts';
import type { Form } from './place.ts';

/** An answer as a line, bars or dots. */
export function chartConfig(
	theme: ChartTheme,
	form: Exclude<Form, 'table'>,
	axes: Axes,
	points: readonly Point[],
): ChartConfiguration {
	const isByWord = form === 'bar' || axes.x.kind === 'other';
	const xs = points.map(({ x }, index) =>
		isByWord ? index : typeof x === 'number' ? x : Date.parse(inUtc(x)),
	);
	const isDense = points.length > 60;
	const { plugins, ...others } = quiet(theme, 12);
	const dataset = {
		data: points.map(({ y }, index) => ({ x: xs[index] ?? 0, y })),
		parsing: false as const,
		normalized: true,
		borderColor: theme.opened,
		backgroundColor: form === 'scatter' ? faded(theme.opened, 0.55) : theme.opened,
		borderWidth: form === 'line' ? 1.75 : 0,
		pointRadius: form === 'scatter' ? 3 : isDense ? 0 : 2,
		pointHoverRadius: 5,
		pointBackgroundColor: form === 'scatter' ? faded(theme.opened, 0.55) : theme.opened,
		maxBarThickness: 28,
		clip: 6,
	};
	return {
		type: form,
		data: { labels: isByWord ? points.map(({ label }) => label) : undefined, datasets: [dataset] },
		options: {
			...others,
			scales: {
				x: isByWord ? wordAxis(theme, axes.x.name) : xAxis(theme, axes, xs),
				y: { ...valueAxis(theme, axes.y.name), beginAtZero: form === 'bar' },
			},
			plugins: {
				...plugins,
				tooltip: {
					...plugins?.tooltip,
					callbacks: {
						title: ([item]) => points[item?.dataIndex ?? 0]?.label ?? '',
						label: ({ dataIndex }) => `${axes.y.name} ${String(points[dataIndex]?.y ?? '')}`,
					},
				},
			},
		},
	};
}

/** The engine's times have no zone. */
const inUtc = (iso: string) => (iso.length > 10 ? `${iso}Z` : iso);

function xAxis(theme: ChartTheme, { x }: Axes, xs: readonly number[]): ScaleOptions<'time' | 'linear'> {
	if (x.kind !== 'time') return valueAxis(theme, x.name);
	const first = xs.reduce((least, one) => Math.min(least, one), Infinity);
	const last = xs.reduce((most, one) => Math.max(most, one), -Infinity);
	return timeAxis(theme, first, last);
}

/** Numbers of any kind, under the name of their column. */
function valueAxis(theme: ChartTheme, name: string): ScaleOptions<'linear'> {
	const { ticks, ...axis } = countAxis(theme, name);
	return {
		...axis,
		ticks: {
			...ticks,
			precision: undefined,
			callback: (value: string | number) => short.format(Number(value)),
		},
	};
}
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });

function wordAxis(theme: ChartTheme, name: string): ScaleOptions<'category'> {
	return {
		type: 'category',
		border: { color: theme.rule },
		grid: { display: false },
		ticks: { color: theme.soft, maxRotation: 40, autoSkipPadding: 14 },
		title: { display: true, text: name, color: theme.faint, align: 'end' },
	};
}
