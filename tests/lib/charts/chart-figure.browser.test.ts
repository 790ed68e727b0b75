import type { Chart, ChartConfiguration } from 'chart.js';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ChartFigure from '#lib/charts/chart-figure.svelte';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';

const goto = vi.hoisted(() => vi.fn());
vi.mock('$app/navigation', () => ({ goto }));

const marks = [
	[
		{ said: '1 Jan 2024: 4 open', href: '?rows=open:2024-01-01' },
		null,
		{ said: '15 Jan 2024: 6 open', href: '?rows=open:2024-01-15' },
	],
];
const config = (colours: string[]) => (theme: ChartTheme) => {
	colours.push(theme.open);
	return {
		type: 'line',
		data: { labels: ['a', 'b', 'c'], datasets: [{ data: [4, null, 6], borderColor: theme.open }] },
		options: { scales: { x: { type: 'category' } } },
	} as ChartConfiguration;
};
const picture = () => page.getByRole('img');

beforeEach(() => {
	goto.mockReset();
	delete document.documentElement.dataset.theme;
});

test('is a picture with a name, drawn into its canvas', async () => {
	await render(ChartFigure, { label: 'Open blockers.', config: config([]), marks, height: 120 });
	await expect.element(picture()).toHaveAccessibleName(/^Open blockers\./);
	const canvas = picture().element().querySelector('canvas');
	const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
	expect(pixels.some((value) => value !== 0)).toBe(true);
});

test('arrow keys walk over the marks and read them out, Enter opens the rows', async () => {
	await render(ChartFigure, { label: 'Open blockers.', config: config([]), marks, height: 120 });
	(picture().element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(page.getByText('1 Jan 2024: 4 open')).toBeInTheDocument();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(page.getByText('15 Jan 2024: 6 open')).toHaveAttribute('aria-live', 'polite');
	await userEvent.keyboard('{Enter}');
	expect(goto.mock.calls.map(([href]) => href as string)).toEqual(['?rows=open:2024-01-15']);
});

test('a click opens the rows behind the nearest mark', async () => {
	await render(ChartFigure, { label: 'Open blockers.', config: config([]), marks, height: 120 });
	const { width } = picture().element().getBoundingClientRect();
	await picture().click({ position: { x: width - 20, y: 40 } });
	expect(goto.mock.calls.map(([href]) => href as string)).toEqual(['?rows=open:2024-01-15']);
});

test('is drawn again when the theme changes', async () => {
	const colours: string[] = [];
	await import('../../../src/app.css');
	document.documentElement.dataset.theme = 'light';
	await render(ChartFigure, { label: 'Open blockers.', config: config(colours), marks, height: 120 });
	await expect.poll(() => colours.length).toBe(1);
	document.documentElement.dataset.theme = 'dark';
	await expect.poll(() => colours.length).toBe(2);
	expect(colours[0]).not.toBe(colours[1]);
});

test('new numbers replace the old ones in the same chart', async () => {
	const drawn: Chart[] = [];
	const { Chart: ChartClass } = await import('chart.js');
	const { rerender } = await render(ChartFigure, { label: 'One.', config: config([]), marks, height: 120 });
	const canvas = picture().element().querySelector('canvas');
	drawn.push(ChartClass.getChart(canvas ?? '') as Chart);
	await rerender({
		label: 'Two.',
		config: () => ({ ...config([])({} as ChartTheme), data: { labels: ['a'], datasets: [{ data: [9] }] } }),
		marks: [],
	});
	await expect.poll(() => drawn[0]?.data.datasets[0]?.data).toEqual([9]);
	expect(ChartClass.getChart(canvas ?? '')).toBe(drawn[0]);
});
