import type { ChartConfiguration, TooltipItem } from 'chart.js';
import type { DirectLabel } from '#lib/charts/direct-labels.ts';
import { faded, quiet, tooltip } from '#lib/charts/options.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import { counted, dateWords, readable } from '#lib/components/words.ts';
import type { Thread } from '#lib/questions/thread.ts';

/** An open thread as a dot: its age, and how many stand below it. */
export interface AgeDot {
	readonly x: number;
	readonly y: number;
	readonly thread: Thread;
}

/** Dots by age; those that would touch are stacked. The youngest come first, as the cursor walks. */
export function ageDots(threads: readonly Thread[], columns: number): AgeDot[] {
	const oldest = Math.max(1, ...threads.map(({ days }) => days));
	const heights = new Map<number, number>();
	return threads
		.toSorted((a, b) => a.days - b.days)
		.map((thread) => {
			const column = Math.round((thread.days / oldest) * columns);
			const y = heights.get(column) ?? 0;
			heights.set(column, y + 1);
			return { x: thread.days, y, thread };
		});
}

/** What the cursor says of a dot. */
export function said({ title, days, mentions, personName, lastOn }: Thread): string {
	const who = personName === null ? '' : `${personName}, `;
	return `${title}: ${who}open for ${counted(days, 'day')}, ${counted(mentions, 'mention')}, last on ${dateWords(lastOn)}`;
}

const longMentions = 3;

/** The aging chart: filled dots are mentioned in three meetings or more. */
export function ageConfig(theme: ChartTheme, dots: readonly AgeDot[], labelled: number): ChartConfiguration {
	const oldest = Math.max(7, ...dots.map(({ x }) => x));
	const tallest = Math.max(1, ...dots.map(({ y }) => y));
	const options = quiet(theme, 12);
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
						thread.mentions >= longMentions ? theme.open : theme['open-wash'],
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
					max: Math.ceil(oldest * 1.03),
					border: { color: theme.rule },
					grid: { display: false },
					ticks: { color: theme.soft, precision: 0, maxTicksLimit: 9, padding: 8, includeBounds: false },
					title: { display: true, text: 'days open', color: theme.faint, align: 'end' },
				},
				y: { display: false, min: -0.8, max: tallest + 1.4 },
			},
			plugins: {
				tooltip: {
					...(tooltip(theme) as object),
					callbacks: {
						title: () => '',
						label: ({ dataIndex }: TooltipItem<'scatter'>) => wrappedAt(dots, dataIndex),
					},
				},
				directLabels: { labels: labels(theme, dots, labelled, oldest) },
			},
		},
	};
}

/** The oldest few by name, on the side where there is room. */
function labels(theme: ChartTheme, dots: readonly AgeDot[], most: number, oldest: number): DirectLabel[] {
	const named: AgeDot[] = [];
	for (const dot of dots.toReversed()) {
		if (named.length === most) break;
		if (named.every(({ x }) => x - dot.x > oldest * 0.5)) named.push(dot);
	}
	return named.map(({ x, y, thread }) => ({
		text: shortened(readable(thread.title)),
		colour: faded(theme.ink, 1),
		x,
		y,
		side: x > oldest * 0.7 ? 'left' : 'right',
		isAbove: true,
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
