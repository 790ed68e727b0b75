import { expect, test } from 'vitest';
import { bursts } from '#lib/statistics/burst.ts';

const constant = (k: number, length: number) => Array.from({ length }, () => ({ k, n: 100 }));
const hot = (found: readonly boolean[]) => found.flatMap((isHot, index) => (isHot ? index : []));

test('a constant rate has none', () => {
	expect(hot(bursts(constant(10, 24)))).toEqual([]);
});

test('three planted periods are found', () => {
	const periods = constant(10, 24).map((period, index) =>
		index >= 10 && index < 13 ? { k: 30, n: 100 } : period,
	);
	expect(hot(bursts(periods))).toEqual([10, 11, 12]);
});

test('periods without meetings are missing, not quiet', () => {
	const periods = constant(10, 24).map((period, index) => {
		if (index === 11) return { k: 0, n: 0 };
		return index >= 10 && index < 13 ? { k: 30, n: 100 } : period;
	});
	expect(hot(bursts(periods))).toEqual([10, 12]);
});

test('what is mentioned nowhere, or in more than half of all, is never hot', () => {
	expect(hot(bursts(constant(0, 5)))).toEqual([]);
	expect(hot(bursts(constant(60, 5)))).toEqual([]);
	expect(bursts([])).toEqual([]);
});

test('does not depend on which way time runs', () => {
	const periods = [3, 2, 4, 12, 14, 3, 1, 2, 9, 3].map((k) => ({ k, n: 30 }));
	expect(bursts(periods.toReversed()).toReversed()).toEqual(bursts(periods));
});
