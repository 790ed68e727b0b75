import type { Chart, ChartType, Plugin } from 'chart.js';

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
}

declare module 'chart.js' {
	// Named as Chart.js names it, or the declarations do not merge.
	// eslint-disable-next-line @typescript-eslint/no-unused-vars
	interface PluginOptionsByType<TType extends ChartType> {
		directLabels?: { labels?: readonly DirectLabel[] };
	}
}

const lineHeight = 15;

/** Chart.js plugin that writes the labels given in `options.plugins.directLabels`, moved apart where they collide. */
export const directLabels: Plugin = {
	id: 'directLabels',
	afterDatasetsDraw(chart, _, options: { labels?: readonly DirectLabel[] }) {
		const labels = options.labels ?? [];
		const { ctx } = chart;
		ctx.save();
		ctx.font = `560 11.5px ${String(chart.options.font?.family ?? "'Inter Variable', sans-serif")}`;
		ctx.textBaseline = 'middle';
		for (const { label, x, y } of spread(labels.map((label) => place(chart, label)))) {
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
