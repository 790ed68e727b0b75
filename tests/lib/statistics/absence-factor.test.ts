import { expect, test } from 'vitest';
import { absenceFactor } from '#lib/statistics/absence-factor.ts';

test.each([
	['the known answer', [1000, 202, 90, 33, 332, 343, 42, 433], 2],
	['one who does all', [7], 1],
	['half is enough', [5, 5], 1],
	['all alike', [1, 1, 1, 1, 1], 3],
	['nobody', [], 0],
	['nothing done', [0, 0], 0],
])('%s', (_, parts, expected) => {
	expect(absenceFactor(parts)).toBe(expected);
});
