import type { ChartOptions, ScaleOptions, TooltipOptions } from 'chart.js';
import { monthWords } from '../components/words.ts';
import type { ChartTheme } from './theme.svelte.ts';

/** A colour of the theme (`rgb(…)`) with some of the ground showing through. */
export function faded(colour: string, opacity: number): string {
	return colour.replace(/^rgb\(/, 'rgba(').replace(/\)$/, `, ${opacity})`);
}

/** A tooltip in the look of the menus. */
export function tooltip(theme: ChartTheme): Partial<TooltipOptions> {
	return {
		backgroundColor: theme.raised,
		borderColor: theme.rule,
		borderWidth: 1,
		titleColor: theme.ink,
		bodyColor: theme.ink,
		footerColor: theme.faint,
		titleFont: { weight: 600 },
		footerFont: { weight: 400 },
		padding: 10,
		cornerRadius: 7,
		displayColors: false,
		caretSize: 0,
		caretPadding: 10,
	};
}

/** An axis that says its unit. */
export function countAxis(theme: ChartTheme, unit: string): ScaleOptions<'linear'> {
	return {
		type: 'linear',
		border: { display: false },
		grid: { color: theme.rule, drawTicks: false },
		ticks: {
			color: theme.soft,
			padding: 8,
			precision: 0,
			maxTicksLimit: 6,
			callback: (value) => String(Math.abs(Number(value))),
		},
		title: { display: true, text: unit, color: theme.faint, align: 'end' },
	};
}

/** A time axis from the first to the last day, its ticks as people write months. */
export function timeAxis(theme: ChartTheme, first: number, last: number): ScaleOptions<'time'> {
	return {
		type: 'time',
		min: first,
		max: last,
		border: { color: theme.rule },
		grid: { display: false },
		time: { minUnit: 'month' },
		ticks: {
			color: theme.soft,
			maxRotation: 0,
			autoSkipPadding: 26,
			callback: (value) => monthWords(isoDay(Number(value))),
		},
	};
}

/** Nothing moves, no legend, room on the right for direct labels. */
export function quiet(theme: ChartTheme, labelWidth: number): ChartOptions {
	return {
		animation: false,
		maintainAspectRatio: false,
		layout: { padding: { right: labelWidth, top: 8 } },
		interaction: { mode: 'nearest', intersect: false, axis: 'x' },
		plugins: { tooltip: tooltip(theme) },
		onHover: (event, active) => {
			const target = event.native?.target;
			if (target instanceof HTMLElement) target.style.cursor = active.length > 0 ? 'pointer' : '';
		},
	};
}

/** An ISO date as the number that a time axis counts in: its midnight in UTC. */
export const dayNumber = (iso: string): number => Date.parse(iso);

/** The ISO date of a number of a time axis. */
export const isoDay = (value: number): string => new Date(value).toISOString().slice(0, 10);
