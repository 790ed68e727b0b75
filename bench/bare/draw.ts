import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';

Chart.register(Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);

/** Draws numbers as a line. */
export function draw(numbers: readonly number[]): void {
	const canvas = document.querySelector('canvas');
	if (canvas === null) return;
	new Chart(canvas, {
		type: 'line',
		data: { datasets: [{ data: numbers.map((y, x) => ({ x, y })), borderColor: '#b84400' }] },
		options: { animation: false, maintainAspectRatio: false, scales: { x: { type: 'linear' } } },
	});
}
