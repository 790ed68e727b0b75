import { expect, test } from 'vitest';
import { flowBars, flowLine, flowMarks } from '#lib/panels/flow.ts';
import type { OpenPoint } from '#lib/questions/open-over-time.ts';

const point = (date: string, rest: Partial<OpenPoint> = {}): OpenPoint => ({
	date,
	opened: 1,
	open: 2,
	ended: 0,
	resumed: 0,
	medianDays: null,
	meetings: 1,
	isAfterGap: false,
	isPartialMonth: false,
	...rest,
});
const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index * 7)).toISOString().slice(0, 10);

test('few days have a bar each', () => {
	const bars = flowBars([point('2024-01-02'), point('2024-01-09', { ended: 3 })]);
	expect(bars.map(({ on, after, opened, ended }) => [on, after, opened, ended])).toEqual([
		['2024-01-02', null, 1, 0],
		['2024-01-09', null, 1, 3],
	]);
});

test('many days are counted by month, and no count is lost', () => {
	const points = Array.from({ length: 61 }, (_, index) => point(day(index)));
	const bars = flowBars(points);
	expect(bars.reduce((sum, { opened }) => sum + opened, 0)).toBe(61);
	expect(bars[0]).toMatchObject({ after: '2023-12-31', on: '2024-01-29', opened: 5, meetings: 5 });
});

test('a month of which the view holds a part says so', () => {
	const points = Array.from({ length: 61 }, (_, index) => point(day(index), { isPartialMonth: index < 5 }));
	const marks = flowMarks(flowLine(points), flowBars(points), () => '');
	expect(marks[1]?.[0]?.said).toBe('Jan 2024 (part of a month): 5 opened, 5 meetings');
	expect(marks[1]?.[1]?.said).toBe('Feb 2024: 4 opened, 4 meetings');
});

test('a time without meetings breaks the line', () => {
	const line = flowLine([point('2024-01-02'), point('2024-03-05', { isAfterGap: true })]);
	expect(line.map(({ y }) => y)).toEqual([2, null, 2]);
});

test('marks stand where Chart.js has their element, and nothing stands for zero', () => {
	const points = [point('2024-01-02'), point('2024-03-05', { isAfterGap: true })];
	const marks = flowMarks(flowLine(points), flowBars(points), (what, on) => `${what}@${on}`);
	expect(marks[0]?.map((mark) => mark?.href ?? null)).toEqual(['open@2024-01-02', null, 'open@2024-03-05']);
	expect(marks[1]?.[0]?.said).toBe('2 Jan 2024: 1 opened, 1 meeting');
	expect(marks[2]).toEqual([null, null]);
});
