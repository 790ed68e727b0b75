import { expect, test } from 'vitest';
import { shareLabels } from '../../../src/routes/blockers/age-lines.ts';

const narrow = { days: 100, rows: 5, pixels: 320 };

test.each([
	['far apart have a label each', { 50: 10, 85: 50, 95: 90 }, ['50 %', '85 %', '95 %']],
	['close together share one', { 50: 7, 85: 60, 95: 64 }, ['50 %', '85, 95 %']],
	['at one age share one', { 50: 7, 85: 60, 95: 60 }, ['50 %', '85, 95 %']],
	['share one with a third that reaches into it', { 50: 50, 85: 51, 95: 62 }, ['50, 85, 95 %']],
	['that are not reached have none', { 50: 10, 85: null, 95: null }, ['50 %']],
])('lines %s', (_, ages, texts) => {
	expect(shareLabels(ages, narrow).map(({ text }) => text)).toEqual(texts);
});

test('a label stands over the middle of its lines', () => {
	const [, both] = shareLabels({ 50: 7, 85: 60, 95: 64 }, narrow);
	expect(both?.days).toBeCloseTo(62);
});

test('at the edges a label stays within the picture', () => {
	const [left, right] = shareLabels({ 50: 0, 85: 100, 95: 100 }, narrow);
	expect(left?.days).toBeGreaterThan(0);
	expect(right?.days).toBeLessThan(100);
});
