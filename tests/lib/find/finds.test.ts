import { describe, expect, test } from 'vitest';
import { bestOf, find, group } from '#lib/find/finds.ts';

const named = (label: string, ...others: string[]) =>
	find({ id: label, label, detail: '', href: '' }, others);
const groups = [
	group('People', [named('Zoë Ångström', 'zoe-a'), named('Ann Miller', 'annie'), named('Bob', 'miller-b')]),
	group('Threads', [
		named('Tests on a slow disk'),
		named('Disk is full on the test runner'),
		named('A misread diskette'),
	]),
];
const labels = (typed: string, most = 8) =>
	bestOf(groups, typed, most).map(({ label, finds }) => [label, ...finds.map((one) => one.label)]);

describe('the best finds', () => {
	test.each([
		['accents and case', 'ZOE angström', [['People', 'Zoë Ångström']]],
		['a handle', 'zoe-', [['People', 'Zoë Ångström']]],
		['an alias before the middle of a name', 'miller', [['People', 'Bob', 'Ann Miller']]],
		[
			'the beginning before a word before the middle',
			'disk',
			[['Threads', 'Disk is full on the test runner', 'Tests on a slow disk', 'A misread diskette']],
		],
		[
			'all words, wherever they stand',
			'test disk',
			[['Threads', 'Tests on a slow disk', 'Disk is full on the test runner']],
		],
		[
			'a group with a better one first',
			'a',
			[
				['People', 'Ann Miller', 'Zoë Ångström'],
				['Threads', 'A misread diskette', 'Tests on a slow disk'],
			],
		],
		['nothing', 'disk nowhere', []],
	])('by %s', (_, typed, expected) => {
		expect(labels(typed)).toEqual(expected);
	});

	test('are told with how many there are', () => {
		expect(bestOf(groups, 'disk', 2).map(({ finds, total }) => [finds.length, total])).toEqual([[2, 3]]);
	});
});
