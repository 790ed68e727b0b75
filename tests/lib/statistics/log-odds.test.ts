import { expect, test } from 'vitest';
import { logOdds } from '#lib/statistics/log-odds.ts';

// By hand: 8 of 10 and 2 of 30 with prior 10 of 40; 2 of 10 and 28 of 30 with prior 30 of 40.
test('agrees with a table worked by hand', () => {
	const [rising, falling] = logOdds([
		[8, 2],
		[2, 28],
	]);
	expect(rising?.delta).toBeCloseTo(Math.log(18 / 32) - Math.log(12 / 58), 10);
	expect(rising?.z).toBeCloseTo((Math.log(18 / 32) - Math.log(12 / 58)) / Math.sqrt(1 / 18 + 1 / 12), 10);
	expect(rising?.z).toBeCloseTo(2.6838, 3);
	expect(falling?.delta).toBeCloseTo(-(rising?.delta ?? 0), 10);
});

test('a word with the same share of both parts does not stand out', () => {
	const odds = logOdds([
		[5, 50],
		[10, 100],
		[3, 30],
	]);
	for (const { z } of odds) expect(z).toBeCloseTo(0, 10);
});

test('a rare word stands out less than a frequent one with the same ratio', () => {
	const [rare, frequent] = logOdds([
		[2, 1],
		[40, 20],
		[30, 400],
	]);
	expect(rare?.z).toBeLessThan(frequent?.z ?? 0);
});

test('what nobody mentions, or what alone is mentioned, does not stand out', () => {
	expect(logOdds([[0, 0]])).toEqual([{ delta: 0, z: 0 }]);
	expect(logOdds([[4, 9]])).toEqual([{ delta: 0, z: 0 }]);
	expect(logOdds([])).toEqual([]);
});
