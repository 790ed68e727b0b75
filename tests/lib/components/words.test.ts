import { expect, test } from 'vitest';
import {
	counted,
	dateWords,
	daysBetween,
	figure,
	percent,
	readable,
	sentence,
	spelled,
	verb,
} from '#lib/components/words.ts';

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

test('figures are written as the language writes them', () => {
	const written = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
	for (const value of [
		0, 7, 999, 1000, 98_765, 1_234_567, 0.04, 0.05, 0.25, 12.96, 1999.95, -0.5, -1, -45_678.9,
	])
		expect(figure(value)).toBe(written.format(value));
});

test('a noun may have its own plural', () => {
	expect(spelled(3, 'series', 'series')).toBe('three series');
	expect(sentence('three series')).toBe('Three series');
});

test('shares and spans', () => {
	expect(percent(5 / 6)).toBe('83 %');
	expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
});

test.each([
	['no answer yet https://github.com/acme/feed/issues/118#issuecomment-2', 'no answer yet feed#118'],
	['the key rotation feed#288 https://github.com/acme/feed/pull/288', 'the key rotation feed#288'],
	['@ana: waiting for the board', 'waiting for the board'],
	['see https://example.org/a', 'see https://example.org/a'],
	[
		'see https://docs.example.org/document/d/139lROP7-Ee4M4S7A_IO4iIgSgugYm7dct620LYnalII/edit',
		'see docs.example.org/…',
	],
])('%s is read as: %s', (text, short) => {
	expect(readable(text)).toBe(short);
});
