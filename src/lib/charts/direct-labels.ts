import type { Chart, ChartType, Plugin, PointElement } from 'chart.js';
import { fitted, type Stretch } from './label-room.ts';

/** A word beside the mark that it names, in place of a legend. */
export interface DirectLabel {
	readonly text: string;
	readonly colour: string;
	/** Where it points to, in the units of the axes; without `x` it stands right of the plot. */
	readonly x?: number;
	readonly y: number;
	/** The axis that `y` counts on. */
	readonly axis?: string;
	/** On which side of the mark it stands. */
	readonly side?: 'left' | 'right';
	/** Above the mark, so that it covers no mark beside it. */
	readonly isAbove?: boolean;
	/** Shortened to the room between points, lines and other labels, or left out; `side` is then but a wish. */
	readonly isFitted?: boolean;
}

interface DirectLabels {
	readonly labels?: readonly DirectLabel[];
	/** Where upright lines cross the plot, in the units of its axis; fitted labels keep off them. */
	readonly lines?: readonly number[];
}

declare module 'chart.js' {
	// Named as Chart.js names it, or the declarations do not merge.
	// eslint-disable-next-line @typescript-eslint/no-unused-vars
	interface PluginOptionsByType<TType extends ChartType> {
		directLabels?: DirectLabels;
	}
}

const lineHeight = 15;

/** Chart.js plugin that writes the labels given in `options.plugins.directLabels`, moved apart where they collide. */
export const directLabels: Plugin = {
	id: 'directLabels',
	afterDatasetsDraw(chart, _, { labels = [], lines = [] }: DirectLabels) {
		const { ctx } = chart;
		ctx.save();
		ctx.font = `560 11.5px ${String(chart.options.font?.family ?? "'Inter Variable', sans-serif")}`;
		ctx.textBaseline = 'middle';
		const placed = labels.map((label) => place(chart, label));
		const free = placed.filter(({ label }) => label.isFitted !== true);
		const wishes = placed.filter(({ label }) => label.isFitted === true);
		for (const { label, x, y } of [...spread(free), ...fit(chart, wishes, lines)]) {
			ctx.fillStyle = label.colour;
			ctx.textAlign = label.side === 'left' ? 'right' : 'left';
			ctx.fillText(label.text, x, y);
		}
		ctx.restore();
	},
};

interface Placed {
	readonly label: DirectLabel;
	readonly x: number;
	readonly y: number;
}

function place({ scales, chartArea }: Chart, label: DirectLabel): Placed {
	const y = scales[label.axis ?? 'y']?.getPixelForValue(label.y) ?? chartArea.top;
	if (label.x === undefined) return { label, x: chartArea.right + 9, y };
	const x = scales.x?.getPixelForValue(label.x) ?? chartArea.left;
	if (label.isAbove) return { label, x: label.side === 'left' ? x + 6 : x - 6, y: y - 16 };
	return { label, x: label.side === 'left' ? x - 11 : x + 11, y };
}

/** Labels at the same x keep a line's height between them, the topmost one its place. */
function spread(labels: readonly Placed[]): Placed[] {
	const done: Placed[] = [];
	for (const one of labels.toSorted((a, b) => a.y - b.y)) {
		const above = done.findLast(({ x }) => Math.abs(x - one.x) < 8);
		done.push({ ...one, y: above ? Math.max(one.y, above.y + lineHeight) : one.y });
	}
	return done;
}

/** Labels where there is room for them, the first ones first. */
function fit(chart: Chart, labels: readonly Placed[], lines: readonly number[]): Placed[] {
	const widthOf = (text: string) => chart.ctx.measureText(text).width;
	const pixelOf = (x: number | undefined) => chart.scales.x?.getPixelForValue(x ?? 0) ?? 0;
	const done: (Placed & Stretch)[] = [];
	for (const { label, y } of labels) {
		const covered = [
			...lines.map((line) => around(pixelOf(line), 0)),
			...pointsAt(chart, y),
			...done.filter((other) => Math.abs(other.y - y) < lineHeight),
		];
		const mark = { x: pixelOf(label.x), side: label.side ?? 'right' };
		const found = fitted(label.text, mark, covered, chart.width, widthOf);
		if (found)
			done.push({ ...found, label: { ...label, text: found.text, side: 'right' }, x: found.from, y });
	}
	return done;
}

/** What the points of a chart cover of a line of writing. */
function pointsAt(chart: Chart, y: number): Stretch[] {
	const points = chart.getSortedVisibleDatasetMetas().flatMap(({ data }) => data as PointElement[]);
	return points
		.filter((point) => Math.abs(point.y - y) < lineHeight / 2 + point.options.radius)
		.map((point) => around(point.x, point.options.radius));
}

const around = (x: number, half: number): Stretch => ({ from: x - half - 4, to: x + half + 4 });
