import { expect, test } from 'vitest';
import { logOdds } from '#lib/statistics/log-odds.ts';

// 10 of 40 mentions are of the first word, so that its prior is 2.5 of 10, and that of the second 7.5 of 10.
test('agrees with a table worked by hand', () => {
	const [rising, falling] = logOdds([
		[8, 2],
		[2, 28],
	]);
	expect(rising?.delta).toBeCloseTo(Math.log(10.5 / 9.5) - Math.log(4.5 / 35.5), 10);
	expect(rising?.delta).toBeCloseTo(2.16554, 4);
	expect(rising?.z).toBeCloseTo(2.16554 / Math.sqrt(1 / 10.5 + 1 / 4.5), 3);
	expect(falling?.delta).toBeCloseTo(-2.16554, 4);
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
