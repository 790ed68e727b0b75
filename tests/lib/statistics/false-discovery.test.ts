import { expect, test } from 'vitest';
import { benjaminiHochberg, upperTail } from '#lib/statistics/false-discovery.ts';

test('keeps what the published example keeps', () => {
	const ps = [
		0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
		0.759, 1,
	];
	expect(benjaminiHochberg(ps, 0.05).filter(Boolean)).toHaveLength(4);
});

test('keeps a larger p-value when a still larger one is small enough', () => {
	expect(benjaminiHochberg([0.04, 0.03], 0.05)).toEqual([true, true]);
	expect(benjaminiHochberg([0.06, 0.03], 0.05)).toEqual([false, false]);
});

test('keeps nothing of nothing', () => {
	expect(benjaminiHochberg([], 0.05)).toEqual([]);
	expect(benjaminiHochberg([0.5, 0.9], 0.05)).toEqual([false, false]);
});

test.each([
	[0, 0.5],
	[1, 0.1586553],
	[1.959964, 0.025],
	[-1.644854, 0.95],
	[4, 0.0000316712],
])('the normal tail above %d', (z, expected) => {
	expect(upperTail(z)).toBeCloseTo(expected, 6);
});
