import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How dichromats see linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const dichromats: Readonly<Record<string, Matrix>> = {
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};
const luminance: Triple = [0.2126, 0.7152, 0.0722];
const grey: Matrix = [luminance, luminance, luminance];

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (matrix: Matrix, colour: Triple): Triple => [
	dot(matrix[0], colour),
	dot(matrix[1], colour),
	dot(matrix[2], colour),
];
const clamped = (colour: Triple): Triple =>
	colour.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;

/** Linear RGB of `#rrggbb`. */
function linear(hex: string): Triple {
	const channel = (from: number) => {
		const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

/** Oklab of linear RGB (Ottosson 2020). */
function oklab(colour: Triple): Triple {
	const cones = times(
		[
			[0.4122214708, 0.5363325363, 0.0514459929],
			[0.2119034982, 0.6806995451, 0.1073969566],
			[0.0883024619, 0.2817188376, 0.6299787005],
		],
		colour,
	).map(Math.cbrt) as unknown as Triple;
	return times(
		[
			[0.2104542553, 0.793617785, -0.0040720468],
			[1.9779984951, -2.428592205, 0.4505937099],
			[0.0259040371, 0.7827717662, -0.808675766],
		],
		cones,
	);
}

function distance(a: Triple, b: Triple): number {
	const [one, other] = [oklab(a), oklab(b)];
	return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

const css = await readFile('src/app.css', 'utf8');
function token(name: string, theme: 'light' | 'dark'): Triple {
	const [, light = '', dark = ''] =
		new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
	return linear(theme === 'light' ? light : dark);
}

const pairs = [
	['open', 'ended'],
	['open', 'opened'],
	['ended', 'opened'],
] as const;

/** About three times what can just be told apart side by side. */
const least = 0.07;

describe.each(['light', 'dark'] as const)('the colours of charts, %s', (theme) => {
	test.each(Object.entries(dichromats))('stay apart with %s', (_, matrix) => {
		for (const [a, b] of pairs) {
			const seen = (name: string) => clamped(times(matrix, token(name, theme)));
			expect(distance(seen(a), seen(b)), `${a} and ${b}`).toBeGreaterThan(least);
		}
	});

	test('can be read as text on every ground', () => {
		for (const name of ['open', 'ended', 'opened', 'faint', 'soft']) {
			for (const ground of ['paper', 'raised', 'hover']) {
				const [low, high] = [dot(luminance, token(name, theme)), dot(luminance, token(ground, theme))].sort(
					(a, b) => a - b,
				);
				expect(((high ?? 0) + 0.05) / ((low ?? 0) + 0.05), `${name} on ${ground}`).toBeGreaterThanOrEqual(
					4.5,
				);
			}
		}
	});
});

test('the colours of charts stay apart in a grey print', () => {
	for (const [a, b] of pairs) {
		const printed = (name: string) => times(grey, token(name, 'light'));
		expect(distance(printed(a), printed(b)), `${a} and ${b}`).toBeGreaterThan(least);
	}
});
