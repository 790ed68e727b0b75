import { describe, expect, test } from 'vitest';
import { axesOf, mostMarks, pointsOf } from '#lib/explore/chart-points.ts';
import type { ResultColumn } from '#lib/explore/result-columns.ts';

type Cell = string | number | null;
const column = (name: string, kind: ResultColumn['kind'], cells: readonly Cell[]): ResultColumn => ({
	name,
	kind,
	type: kind === 'number' ? 'number' : 'text',
	value: (row) => cells[row] ?? null,
	text: (row) => cells[row]?.toString() ?? null,
});
const day = column('day', 'time', ['2024-02-01', '2024-01-01', null]);
const n = column('n', 'number', [3, 1, 2]);
const m = column('m', 'number', [1, null, 5]);
const who = column('who', 'other', ['ann', 'bob', 'cid']);

describe('the columns of a chart', () => {
	test.each([
		['time along, the first number up', [who, n, day, m], {}, 'day', 'n'],
		['a word along where there is no time', [n, who], {}, 'who', 'n'],
		['as chosen', [who, n, day, m], { x: 'n', y: 'm' }, 'n', 'm'],
		['not what is there no more, or does not count', [who, n], { x: 'gone', y: 'who' }, 'who', 'n'],
		['a lone number by itself', [n], {}, 'n', 'n'],
	])('%s', (_, columns, chosen, x, y) => {
		const axes = axesOf(columns, { x: null, y: null, ...chosen });
		expect([axes?.x.name, axes?.y.name]).toEqual([x, y]);
	});

	test('none where nothing counts', () => {
		expect(axesOf([who, day], { x: null, y: null })).toBeNull();
	});
});

describe('the marks of a chart', () => {
	test('are of rows that have both, along the time', () => {
		expect(pointsOf({ x: day, y: n }, 3, 'line').map(({ x, y }) => [x, y])).toEqual([
			['2024-01-01', 1],
			['2024-02-01', 3],
		]);
		expect(pointsOf({ x: who, y: m }, 3, 'bar').map(({ label, y }) => [label, y])).toEqual([
			['ann', 1],
			['cid', 5],
		]);
	});

	test('are no more than can be drawn', () => {
		const many = column(
			'many',
			'number',
			Array.from({ length: mostMarks + 10 }, (_, at) => at),
		);
		expect(pointsOf({ x: many, y: many }, mostMarks + 10, 'scatter')).toHaveLength(mostMarks);
	});
});
