import { expect, test } from 'vitest';
import { counted, dateWords, daysBetween, percent, sentence, spelled, verb } from '#lib/components/words.ts';

test('dates are written as people write them', () => {
	expect(dateWords('2018-11-26')).toBe('26 Nov 2018');
	expect(dateWords('2024-02-01')).toBe('1 Feb 2024');
});

test.each([
	[0, '0 blockers', 'no blockers', 'are'],
	[1, '1 blocker', 'one blocker', 'is'],
	[12, '12 blockers', 'twelve blockers', 'are'],
	[13, '13 blockers', '13 blockers', 'are'],
	[1611, '1,611 blockers', '1,611 blockers', 'are'],
])('%i takes the right form', (n, inFigures, inLetters, is) => {
	expect(counted(n, 'blocker')).toBe(inFigures);
	expect(spelled(n, 'blocker')).toBe(inLetters);
	expect(verb(n, 'is', 'are')).toBe(is);
});

test('a noun may have its own plural', () => {
	expect(spelled(3, 'series', 'series')).toBe('three series');
	expect(sentence('three series')).toBe('Three series');
});

test('shares and spans', () => {
	expect(percent(5 / 6)).toBe('83 %');
	expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
});
