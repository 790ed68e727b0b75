import { expect, test } from 'vitest';
import { matchScore } from '#lib/filters/match-score.ts';
import { recentMonths } from '#lib/filters/recent-months.ts';

test.each([
	['the id', 'ann', 1],
	['the beginning of a name', 'Ann M', 0.9],
	['the beginning of a word', 'mil', 0.7],
	['an alias', 'annie', 1],
	['the middle of a word', 'ille', 0.5],
	['something else', 'bob', 0],
])('a choice is found by %s', (_, typed, score) => {
	expect(matchScore('ann', typed, ['Ann Miller', 'annie'])).toBe(score);
});

test('months reach back over the turn of the year', () => {
	expect(recentMonths('2024-02-10', 3)).toBe('2023-12-01');
	expect(recentMonths('2024-02-10', 12)).toBe('2023-03-01');
});

test.each([
	['miller ann', 0.765],
	['ann bob', 0],
	['ÁNN miller', 1],
	['annie/b', 0.5],
])('%j, words in any order, is scored %d', (typed, score) => {
	expect(matchScore('ann', typed, ['Ann Miller', 'joannie/b'])).toBeCloseTo(score);
});
