import { describe, expect, test } from 'vitest';
import { isFiltered, noFilters, type Filters } from '#lib/filters/filters.ts';
import { keepKnown, parseFilters, serialiseFilters } from '#lib/filters/search-params.ts';

const parse = (query: string) => parseFilters(new URLSearchParams(query));

describe('parseFilters', () => {
	test('nothing is no filter', () => {
		expect(parse('')).toEqual({ filters: noFilters, notices: [] });
		expect(isFiltered(parse('series=&from=').filters)).toBe(false);
	});

	test.each([
		['2024-02-30', 'not a date'],
		['2024-2-3', 'not a date'],
		['yesterday', 'not a date'],
		['2024-01-01T00:00', 'not a date'],
	])('from=%s is dropped with a notice', (value, reason) => {
		expect(parse(`from=${value}`)).toEqual({
			filters: noFilters,
			notices: [{ filter: 'from', value, reason }],
		});
	});

	test('a range that ends before it starts loses its end', () => {
		const { filters, notices } = parse('from=2024-02-01&to=2024-01-01');
		expect([filters.from, filters.to]).toEqual(['2024-02-01', null]);
		expect(notices).toEqual([{ filter: 'to', value: '2024-01-01', reason: 'ends before it starts' }]);
	});

	test('lists are repeated parameters, each value once', () => {
		expect(parse('person=ann&person=bob&person=ann').filters.person).toEqual(['ann', 'bob']);
	});
});

describe('serialiseFilters', () => {
	test('leaves out what is not set', () => {
		expect(serialiseFilters(noFilters).toString()).toBe('');
	});

	test('keeps what is no filter', () => {
		const others = new URLSearchParams('line=3&series=old');
		expect(serialiseFilters({ ...noFilters, series: ['core'] }, others).toString()).toBe(
			'series=core&line=3',
		);
	});

	test('any filters come back from their URL', () => {
		const random = generator(7);
		for (let round = 0; round < 500; round++) {
			const filters = someFilters(random);
			const url = `?${serialiseFilters(filters).toString()}`;
			expect(parse(url)).toEqual({ filters, notices: [] });
		}
	});

	test('any parameters give filters that are stable', () => {
		const random = generator(11);
		for (let round = 0; round < 500; round++) {
			const params = new URLSearchParams();
			for (let index = 0; index < 6; index++) params.append(pick(random, names), pick(random, oddities));
			const { filters } = parseFilters(params);
			expect(parseFilters(serialiseFilters(filters))).toEqual({ filters, notices: [] });
		}
	});
});

test('keepKnown drops what the archive does not have, with a notice', () => {
	const known = {
		series: new Set(['core']),
		person: new Set(['ann']),
		project: new Set<string>(),
		topic: new Set<string>(),
	};
	const filters: Filters = { ...noFilters, from: '2024-01-01', series: ['core', 'gone'], person: ['ann'] };
	expect(keepKnown(filters, known)).toEqual({
		filters: { ...filters, series: ['core'] },
		notices: [{ filter: 'series', value: 'gone', reason: 'not in this archive' }],
	});
});

const names = ['from', 'to', 'asOf', 'series', 'person', 'project', 'topic', 'other', 'From'];
const oddities = [
	'',
	'a',
	'a b&c=d',
	'ünï',
	'2024-01-01',
	'2023-12-31',
	'2024-13-01',
	'%',
	'+',
	'org/repo',
	'💫',
	' ',
];

/** Mulberry32. */
function generator(seed: number): () => number {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function pick(random: () => number, list: readonly string[]): string {
	return list[Math.floor(random() * list.length)] ?? '';
}

function someFilters(random: () => number): Filters {
	const day = () => new Date(Date.UTC(2016, 0, 1 + Math.floor(random() * 2000))).toISOString().slice(0, 10);
	const [from, to] = [day(), day()].sort();
	const list = () =>
		[...new Set(Array.from({ length: Math.floor(random() * 4) }, () => pick(random, oddities)))].filter(
			Boolean,
		);
	return {
		...noFilters,
		from: random() < 0.5 ? (from ?? null) : null,
		to: random() < 0.5 ? (to ?? null) : null,
		asOf: random() < 0.5 ? day() : null,
		series: list(),
		person: list(),
		project: list(),
		topic: list(),
	};
}
