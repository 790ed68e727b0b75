import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	type ChartConfiguration,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	ScatterController,
	TimeScale,
	Tooltip,
} from 'chart.js';
import type { Attachment } from 'svelte/attachments';
import { directLabels } from './direct-labels.ts';
import './utc-dates.ts';

Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	ScatterController,
	TimeScale,
	Tooltip,
	directLabels,
);
Chart.defaults.font.family = "'Inter Variable', system-ui, sans-serif";
Chart.defaults.font.size = 11.5;
Chart.defaults.animation = false;
Chart.defaults.maintainAspectRatio = false;

/**
 * Draws a chart into a canvas and keeps it up to date with what `config` reads.
 * `onDraw` receives the chart after every drawing.
 */
export function chart(
	config: () => ChartConfiguration,
	onDraw?: (drawn: Chart) => void,
): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		let drawn: Chart | undefined;
		$effect(() => {
			const { type, data, options } = config();
			if (drawn) {
				drawn.data = data;
				drawn.options = options ?? {};
				update(drawn);
			} else {
				drawn = new Chart(canvas, { type, data, options });
				if (document.fonts.status === 'loading') void document.fonts.ready.then(() => drawn?.update('none'));
			}
			onDraw?.(drawn);
		});
		return () => {
			drawn?.destroy();
			drawn = undefined;
		};
	};
}

/** Draws it anew, at once in the size that its place has now: a resizing updates it too. */
function update(drawn: Chart): void {
	const { width, height } = drawn;
	drawn.resize();
	if (drawn.width === width && drawn.height === height) drawn.update('none');
}
