import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import '#lib/charts/annotations.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import type { Durations } from '#lib/questions/durations.ts';

/** A plot in the units of its axes, and how wide it is in pixels. */
interface Plot {
	readonly days: number;
	readonly rows: number;
	readonly pixels: number;
}

/** A label over one line, or over several that stand too near to one another for one each. */
interface ShareLabel {
	readonly text: string;
	/** Its middle, in days. */
	readonly days: number;
}

/** A line for each age that is reached, up to the topmost row, where the shares stand that have ended by it. */
export function ageLines(theme: ChartTheme, ages: Durations['ages'], plot: Plot): AnnotationOptions[] {
	const lines = Object.values(ages).filter((days) => days !== null);
	return [
		...lines.map((days) => ({
			type: 'line' as const,
			xMin: days,
			xMax: days,
			yMax: plot.rows - 1.1,
			borderColor: theme.soft,
			borderWidth: 1,
			borderDash: [2, 3],
			drawTime: 'beforeDatasetsDraw' as const,
		})),
		...shareLabels(ages, plot).map(({ text, days }) => ({
			type: 'label' as const,
			content: text,
			xValue: days,
			yValue: plot.rows - 0.6,
			color: theme.soft,
			font: { weight: 400 as const },
			padding: 0,
		})),
	];
}

/** The labels over the lines, none of which reaches into another or out of the picture. */
export function shareLabels(ages: Durations['ages'], { days, pixels }: Plot): ShareLabel[] {
	const done: Lines[] = [];
	for (const share of [50, 85, 95] as const) {
		if (ages[share] === null) continue;
		const x = (ages[share] / days) * pixels;
		let lines: Lines = { first: x, last: x, shares: [share] };
		for (let before = done.at(-1); before && areTooNear(before, lines, pixels); before = done.at(-1)) {
			lines = { first: before.first, last: x, shares: [...before.shares, ...lines.shares] };
			done.pop();
		}
		done.push(lines);
	}
	return done.map((lines) => ({ text: textOf(lines), days: (middleOf(lines, pixels) / pixels) * days }));
}

/** Lines that share a label; places in pixels. */
interface Lines {
	readonly first: number;
	readonly last: number;
	readonly shares: readonly number[];
}

/** So far the picture goes on beside the plot. */
const margin = 10;

const textOf = ({ shares }: Lines) => `${shares.join(', ')} %`;

/** Half of what a label takes, with a gap to the next. */
const halfOf = (lines: Lines) => textOf(lines).length * 3.5 + 3;

const areTooNear = (left: Lines, right: Lines, pixels: number) =>
	middleOf(right, pixels) - middleOf(left, pixels) < halfOf(left) + halfOf(right);

function middleOf(lines: Lines, pixels: number): number {
	const half = halfOf(lines);
	const middle = (lines.first + lines.last) / 2;
	return Math.min(Math.max(middle, half - margin), pixels + margin - half);
}
