import type { ChartConfiguration, TooltipItem } from 'chart.js';
import type { DirectLabel } from '#lib/charts/direct-labels.ts';
import { faded, quiet, tooltip } from '#lib/charts/options.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import { counted, dateWords, percent, readable } from '#lib/components/words.ts';
import type { AgingThread } from '#lib/questions/aging.ts';
import type { Durations } from '#lib/questions/durations.ts';
import { ageLines } from './age-lines.ts';

/** An open thread as a dot: its age, and how many stand below it. */
export interface AgeDot {
	readonly x: number;
	readonly y: number;
	readonly thread: AgingThread;
}

/** The end of the axis: the oldest one, or the last line. */
export function longestAge(threads: readonly AgingThread[], ages: Durations['ages']): number {
	return Math.max(7, ...threads.map(({ days }) => days), ...Object.values(ages).map((days) => days ?? 0));
}

/** Dots by age; those that would touch are stacked. The youngest come first, as the cursor walks. */
export function ageDots(threads: readonly AgingThread[], longest: number, columns: number): AgeDot[] {
	const heights = new Map<number, number>();
	return threads
		.toSorted((a, b) => a.days - b.days)
		.map((thread) => {
			const column = Math.round((thread.days / longest) * columns);
			const y = heights.get(column) ?? 0;
			heights.set(column, y + 1);
			return { x: thread.days, y, thread };
		});
}

/** What the cursor says of a dot. */
export function said({ title, days, mentions, personName, lastOn, pace }: AgingThread): string {
	const who = personName === null ? '' : `${personName}, `;
	const than = pace === null ? '' : `, longer than ${percent(pace)}`;
	return `${readable(title)}: ${who}open for ${counted(days, 'day')}${than}, ${counted(mentions, 'mention')}, last on ${dateWords(lastOn)}`;
}

/** Pixels beside the plot. */
const beside = 12;

/** The aging chart: filled dots are long-lived; the lines stand where 50, 85 and 95 % have ended. */
export function ageConfig(
	theme: ChartTheme,
	dots: readonly AgeDot[],
	ages: Durations['ages'],
	longest: number,
	width: number,
): ChartConfiguration {
	const lines = Object.values(ages).filter((days) => days !== null);
	const end = Math.ceil(longest * 1.03);
	const rows = Math.max(1, ...dots.map(({ y }) => y)) + 3.2;
	const options = quiet(theme, beside);
	return {
		type: 'scatter',
		data: {
			datasets: [
				{
					data: dots.map(({ x, y }) => ({ x, y })),
					clip: false,
					pointRadius: 5.6,
					pointHoverRadius: 7.5,
					pointBorderWidth: 1.4,
					pointBorderColor: theme.open,
					pointBackgroundColor: dots.map(({ thread }) =>
						thread.isLongLived ? theme.open : theme['open-wash'],
					),
					pointHoverBackgroundColor: theme.open,
				},
			],
		},
		options: {
			...options,
			interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
			scales: {
				x: {
					min: 0,
					max: end,
					border: { color: theme.rule },
					grid: { display: false },
					ticks: { color: theme.soft, precision: 0, maxTicksLimit: 9, padding: 8, includeBounds: false },
					title: { display: true, text: 'days open', color: theme.faint, align: 'end' },
				},
				y: { display: false, min: -0.8, max: rows },
			},
			plugins: {
				tooltip: {
					...(tooltip(theme) as object),
					callbacks: {
						title: () => '',
						label: ({ dataIndex }: TooltipItem<'scatter'>) => wrappedAt(dots, dataIndex),
					},
				},
				annotation: {
					clip: false,
					annotations: ageLines(theme, ages, { days: end, rows, pixels: width - 2 * beside }),
				},
				directLabels: { labels: labels(theme, dots, width < 600 ? 1 : 3, longest), lines },
			},
		},
	};
}

/** The oldest few by name, as far as there is room. */
function labels(theme: ChartTheme, dots: readonly AgeDot[], most: number, longest: number): DirectLabel[] {
	const named: AgeDot[] = [];
	for (const dot of dots.toReversed()) {
		if (named.length === most) break;
		if (named.every(({ x }) => x - dot.x > longest * 0.5)) named.push(dot);
	}
	return named.map(({ x, y, thread }) => ({
		text: shortened(readable(thread.title)),
		colour: faded(theme.ink, 1),
		x,
		y,
		side: x > longest * 0.7 ? 'left' : 'right',
		isAbove: true,
		isFitted: true,
	}));
}

const shortened = (text: string) => (text.length > 34 ? `${text.slice(0, 32).trimEnd()}…` : text);

/** Chart.js breaks no lines. */
function wrapped(text: string): string[] {
	return (text.match(/.{1,64}(?:\s|$)|\S{64}/g) ?? [text]).map((line) => line.trim());
}

function wrappedAt(dots: readonly AgeDot[], index: number): string[] {
	const dot = dots[index];
	return dot ? wrapped(said(dot.thread)) : [];
}
