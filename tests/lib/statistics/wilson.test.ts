import { expect, test } from 'vitest';
import { wilson } from '#lib/statistics/wilson.ts';

test.each([
	[5, 6, 0.4365, 0.9699],
	[1, 1, 0.2065, 1],
	[0, 1, 0, 0.7935],
	[81, 263, 0.2553, 0.3662],
])('%i of %i', (k, n, low, high) => {
	const interval = wilson(k, n);
	expect(interval?.low).toBeCloseTo(low, 3);
	expect(interval?.high).toBeCloseTo(high, 3);
});

test('none of none has no interval', () => {
	expect(wilson(0, 0)).toBeNull();
});
