import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import { asOf } from '#lib/questions/as-of.ts';
import { byMonth } from '#lib/questions/by-month.ts';
import { headline } from '#lib/questions/headline.ts';
import { longLived } from '#lib/questions/long-lived.ts';
import { linesBehind } from '#lib/questions/lines-behind.ts';
import { openBySeries } from '#lib/questions/open-by-series.ts';
import { openOverTime } from '#lib/questions/open-over-time.ts';
import { openThreads } from '#lib/questions/open-threads.ts';
import { sinceLastMeeting } from '#lib/questions/since-last-meeting.ts';
import { threadsBehind } from '#lib/questions/threads-behind.ts';
import { tiles } from '#lib/questions/tiles.ts';
import { fixtureRows, threadId } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

let data: Dataset;
beforeAll(async () => {
	data = await opened(fixtureRows());
}, 60_000);

const view = (filters: Partial<Filters>): Filters => ({ ...noFilters, ...filters });
const titles = (threads: readonly { readonly title: string }[]) => threads.map(({ title }) => title).sort();

describe('as of a day', () => {
	test.each([
		['the last held meeting', {}, '2024-03-25'],
		['of the chosen series', { series: ['talks'] }, '2024-03-19'],
		['of the chosen dates', { to: '2024-02-01' }, '2024-01-22'],
		['not moved by a person', { person: ['bob'] }, '2024-03-25'],
		['as chosen', { asOf: '2024-02-01' }, '2024-02-01'],
		['nothing met', { from: '2030-01-01' }, null],
	])('%s', async (_, filters: Partial<Filters>, day) => {
		expect(await asOf(data, view(filters))).toBe(day);
	});
});

describe('open threads', () => {
	test.each<[string, Partial<Filters>, string[]]>([
		['by default', {}, ['licence', 'queue']],
		['before a hand-over', { asOf: '2024-03-18', person: ['cleo'] }, ['queue']],
		['after a hand-over', { person: ['cleo'] }, []],
		['of an owner', { person: ['ann'] }, ['licence', 'queue']],
		['before the gap is bridged', { asOf: '2024-02-19' }, ['keys']],
		['a late range still knows old lives', { from: '2024-03-20' }, ['licence', 'queue']],
		['an early range', { to: '2024-02-12' }, ['build', 'keys', 'queue']],
		['lost a day later', { asOf: '2024-02-20' }, []],
		['of a project', { project: ['acme/lib'] }, ['licence']],
		['of a project not yet spoken of', { project: ['acme/lib'], asOf: '2024-03-18' }, []],
		['of a topic', { topic: ['law'] }, ['licence']],
		[
			'of two series',
			{ series: ['core', 'talks'], asOf: '2024-03-18' },
			['licence', 'owner-less', 'queue', 'room'],
		],
		['of one series', { series: ['talks'], asOf: '2024-03-18' }, ['room']],
	])('%s', async (_, filters, expected) => {
		expect(titles(await openThreads(data, 'blocker', view(filters)))).toEqual(expected);
	});

	test('one that changed hands, with its age', async () => {
		const [queue] = await openThreads(data, 'blocker', noFilters);
		expect(queue).toMatchObject({
			threadId: threadId('queue'),
			title: 'queue',
			status: 'open',
			person: 'ann',
			personName: 'Ann Ahn',
			series: 'core',
			seriesLabel: 'Core weekly',
			firstOn: '2024-02-05',
			firstNotePath: 'core/2024-02-05.md',
			firstLine: 12,
			lastOn: '2024-03-25',
			lastText: 'queue, said on 2024-03-25',
			endedOn: null,
			mentions: 3,
			days: 49,
			meetings: 4,
			isAtLeast: false,
			unchangedFor: 1,
		});
	});

	test('one that stays the same', async () => {
		const open = await openThreads(data, 'blocker', noFilters);
		expect(open[1]).toMatchObject({ title: 'licence', days: 7, meetings: 1, mentions: 2, unchangedFor: 2 });
	});

	test('one that was there from the first note has lasted at least as long', async () => {
		const open = await openThreads(data, 'blocker', view({ asOf: '2024-01-15' }));
		expect(open.map(({ title, isAtLeast, unchangedFor }) => [title, isAtLeast, unchangedFor])).toEqual([
			['disk', true, 3],
			['keys', false, 1],
		]);
	});

	test('review requests are asked by the same question', async () => {
		const open = await openThreads(data, 'review_request', view({ asOf: '2024-01-08' }));
		expect(titles(open)).toEqual(['review of the parser']);
		expect(await openThreads(data, 'review_request', noFilters)).toEqual([]);
	});

	test('of a series that met only once they are lost like others', async () => {
		const rows = fixtureRows('2024-03-05');
		const once = { interval_days: null };
		const then = await opened({
			...rows,
			series: rows.series.map((row) => (row.series === 'talks' ? { ...row, ...once } : row)),
		});
		expect(titles(await openThreads(then, 'blocker', view({ asOf: '2024-04-02' })))).toEqual(['room']);
		expect(titles(await openThreads(then, 'blocker', view({ asOf: '2024-04-03' })))).toEqual([]);
	});

	test.each(['2024-01-22', '2024-02-05', '2024-02-19', '2024-03-19'])(
		'%s: what was true on a day stays true',
		async (day) => {
			const then = await opened(fixtureRows(day));
			expect(await openThreads(data, 'blocker', view({ asOf: day }))).toEqual(
				await openThreads(then, 'blocker', view({ asOf: day })),
			);
		},
	);
});

describe('how threads end', () => {
	const states = async (day: string, name: string) => {
		const ended = await threadsBehind(data, 'blocker', noFilters, {
			what: 'ended',
			on: day,
			after: '2024-01-01',
		});
		return ended
			.filter(({ title }) => title === name)
			.map(({ status, endedOn, days }) => ({ status, endedOn, days }));
	};

	test.each([
		[
			'a later update does not mention it',
			'2024-01-22',
			'disk',
			[{ status: 'cleared', endedOn: '2024-01-22', days: 21 }],
		],
		['a later item says so', '2024-02-19', 'build', [{ status: 'resolved', endedOn: '2024-02-19', days: 7 }]],
		[
			'cleared, and not yet resolved',
			'2024-01-22',
			'tests',
			[{ status: 'cleared', endedOn: '2024-01-15', days: 7 }],
		],
		[
			'resolved, but cleared before',
			'2024-02-05',
			'tests',
			[{ status: 'resolved', endedOn: '2024-01-15', days: 7 }],
		],
		['an absent one does not clear', '2024-02-12', 'queue', []],
		[
			'without an owner, the next meeting',
			'2024-03-25',
			'owner-less',
			[{ status: 'cleared', endedOn: '2024-03-25', days: 7 }],
		],
		[
			'without updates, the next meeting',
			'2024-03-25',
			'room',
			[{ status: 'cleared', endedOn: '2024-03-19', days: 14 }],
		],
		['who has left ends nothing', '2024-03-25', 'keys', []],
	])('%s', async (_, day, name, expected) => {
		expect(await states(day, name)).toEqual(expected);
	});
});

describe('open over time', () => {
	test('opened, open and ended are counted on each day', async () => {
		const { points, meetings, series, notTracked } = await openOverTime(data, 'blocker', noFilters);
		expect(points.map(({ date, opened, open, ended }) => [date, opened, open, ended])).toEqual([
			['2024-01-01', 1, 1, 0],
			['2024-01-08', 1, 2, 0],
			['2024-01-15', 1, 2, 1],
			['2024-01-22', 0, 1, 1],
			['2024-02-05', 1, 2, 0],
			['2024-02-12', 1, 3, 0],
			['2024-02-19', 0, 1, 2],
			['2024-03-05', 1, 1, 0],
			['2024-03-18', 2, 4, 0],
			['2024-03-19', 0, 3, 1],
			['2024-03-25', 0, 2, 1],
		]);
		expect({ meetings, series, notTracked }).toEqual({ meetings: 10, series: 2, notTracked: 1 });
	});

	test('what ended and was taken up again is told apart', async () => {
		const again = await opened(
			fixtureRows('9999-12-31', [
				{
					name: 'again',
					mentions: [
						['2024-01-01', 'ann'],
						['2024-01-15', 'ann'],
					],
				},
			]),
		);
		const counts = async (filters: Partial<Filters>) => {
			const { points } = await openOverTime(again, 'blocker', view({ to: '2024-01-22', ...filters }));
			return points.map(({ date, opened, open, ended, resumed }) => [date, opened, open, ended, resumed]);
		};
		expect(await counts({})).toEqual([
			['2024-01-01', 2, 2, 0, 0],
			['2024-01-08', 1, 2, 1, 1],
			['2024-01-15', 1, 3, 1, 0],
			['2024-01-22', 0, 1, 2, 0],
		]);
		// As of the 8th nobody knew that it would come back.
		expect(await counts({ asOf: '2024-01-08' })).toEqual([
			['2024-01-01', 2, 2, 0, 0],
			['2024-01-08', 1, 2, 1, 0],
		]);
	});

	test('series by series, it adds up to the same', async () => {
		const lines = await openBySeries(data, 'blocker', noFilters);
		expect(lines.map(({ seriesLabel, points }) => [seriesLabel, points.length])).toEqual([
			['Core weekly', 9],
			['Talks', 3],
		]);
		expect(lines[1]?.points.map(({ date, opened, open, ended }) => [date, opened, open, ended])).toEqual([
			['2024-03-05', 1, 1, 0],
			['2024-03-19', 0, 0, 1],
			['2024-03-25', 0, 0, 0],
		]);
		const { points } = await openOverTime(data, 'blocker', noFilters);
		for (const what of ['opened', 'ended'] as const) {
			const sum = (list: readonly { opened: number; ended: number }[]) =>
				list.reduce((total, point) => total + point[what], 0);
			expect(sum(lines.flatMap((line) => line.points))).toBe(sum(points));
		}
		expect(lines.reduce((sum, line) => sum + (line.points.at(-1)?.open ?? 0), 0)).toBe(points.at(-1)?.open);
	});

	test('of one series, it is the same line', async () => {
		const filters = view({ series: ['core'] });
		const [core] = await openBySeries(data, 'blocker', filters);
		const { points } = await openOverTime(data, 'blocker', filters);
		expect(core?.points).toEqual(
			points.map(({ date, open, opened, ended, isAfterGap }) => ({ date, open, opened, ended, isAfterGap })),
		);
	});

	test('the line breaks after more than two intervals without a meeting', async () => {
		const { points } = await openOverTime(data, 'blocker', view({ series: ['core'] }));
		expect(points.filter(({ isAfterGap }) => isAfterGap).map(({ date }) => date)).toEqual(['2024-03-18']);
	});

	test('the dates limit what is shown', async () => {
		const { points } = await openOverTime(data, 'blocker', view({ from: '2024-02-12', to: '2024-03-10' }));
		expect(points.map(({ date, open }) => [date, open])).toEqual([
			['2024-02-12', 3],
			['2024-02-19', 1],
			['2024-03-05', 1],
		]);
	});

	test.each<[string, Partial<Filters>]>([
		['all', {}],
		['a series', { series: ['core'] }],
		['a person', { person: ['cleo'] }],
		['a project', { project: ['acme/lib'] }],
		['a topic', { topic: ['law'] }],
	])('the rows behind each mark are as many as its number: %s', async (_, filters) => {
		const { points } = await openOverTime(data, 'blocker', view(filters));
		for (const point of points) {
			for (const what of ['opened', 'open', 'ended'] as const) {
				const rows = await threadsBehind(data, 'blocker', view(filters), { what, on: point.date });
				expect([point.date, what, rows.length]).toEqual([point.date, what, point[what]]);
			}
		}
	});
});

describe('updates that name a blocker', () => {
	test.each<[string, Partial<Filters>]>([
		['all', {}],
		['a series', { series: ['core'] }],
		['a person', { person: ['cleo'] }],
		['a project', { project: ['acme/lib'] }],
		['as of a day', { asOf: '2024-02-19' }],
		['some days', { from: '2024-01-10', to: '2024-02-12' }],
	])('the rows behind a month are its n: %s', async (_, filters) => {
		const months = await byMonth(data, 'blocker', view(filters));
		expect(months.some(({ updates }) => updates > 0)).toBe(true);
		for (const { updates, after, on, month } of months) {
			const rows = await linesBehind(data, view(filters), 'reported', { after, on });
			expect([month, rows.length]).toEqual([month, updates]);
		}
	});
});

describe('since the last meeting', () => {
	test('each series against its own meeting before', async () => {
		const since = await sinceLastMeeting(data, 'blocker', noFilters);
		expect(since).toEqual([
			{
				series: 'core',
				seriesLabel: 'Core weekly',
				lastOn: '2024-03-25',
				beforeOn: '2024-03-18',
				isActive: true,
				isRecorded: true,
				opened: 0,
				ended: 1,
				unchanged: 2,
				unchangedFor: 2,
				open: 2,
			},
			{
				series: 'talks',
				seriesLabel: 'Talks',
				lastOn: '2024-03-19',
				beforeOn: '2024-03-05',
				isActive: true,
				isRecorded: true,
				opened: 0,
				ended: 1,
				unchanged: 0,
				unchangedFor: null,
				open: 0,
			},
		]);
	});

	test('has its rows', async () => {
		for (const { series, lastOn, beforeOn, ...counts } of await sinceLastMeeting(
			data,
			'blocker',
			noFilters,
		)) {
			for (const what of ['opened', 'ended', 'unchanged', 'open'] as const) {
				const mark = { what, on: lastOn, after: beforeOn };
				const rows = await threadsBehind(data, 'blocker', view({ series: [series] }), mark);
				expect([series, what, rows.length]).toEqual([series, what, counts[what]]);
			}
		}
		expect.hasAssertions();
	});

	test('a first meeting has none before', async () => {
		const [core] = await sinceLastMeeting(data, 'blocker', view({ to: '2024-01-05' }));
		expect(core).toMatchObject({ lastOn: '2024-01-01', beforeOn: null, opened: 1, unchanged: 0 });
	});
});

describe('month by month', () => {
	test('counts meetings, updates and threads', async () => {
		const months = await byMonth(data, 'blocker', noFilters);
		expect(
			months.map((month) => [
				month.month,
				month.meetings,
				month.trackedMeetings,
				month.updates,
				month.naming,
				month.opened,
				month.ended,
				month.isPartial,
			]),
		).toEqual([
			['2024-01-01', 4, 4, 12, 6, 3, 2, false],
			['2024-02-01', 3, 3, 5, 2, 2, 2, false],
			['2024-03-01', 4, 2, 4, 3, 3, 2, false],
		]);
	});

	test('a month cut by the dates is partial', async () => {
		const months = await byMonth(
			data,
			'blocker',
			view({ from: '2024-01-10', to: '2024-02-29', asOf: '2024-02-12' }),
		);
		expect(months.map(({ month, isPartial }) => [month, isPartial])).toEqual([
			['2024-01-01', true],
			['2024-02-01', true],
		]);
	});

	test('has its rows', async () => {
		for (const month of await byMonth(data, 'blocker', noFilters)) {
			for (const what of ['opened', 'ended'] as const) {
				const rows = await threadsBehind(data, 'blocker', noFilters, {
					what,
					on: month.on,
					after: month.after,
				});
				expect([month.month, what, rows.length]).toEqual([month.month, what, month[what]]);
			}
		}
		expect.hasAssertions();
	});
});

test('long-lived threads come with every meeting of their life', async () => {
	const [queue, disk, ...others] = await longLived(data, 'blocker', noFilters);
	expect(others).toEqual([]);
	expect(queue?.title).toBe('queue');
	expect(queue?.life.map(({ date, isMention }) => [date, isMention])).toEqual([
		['2024-02-05', true],
		['2024-02-12', false],
		['2024-02-19', false],
		['2024-03-18', true],
		['2024-03-25', true],
	]);
	expect(disk?.title).toBe('disk');
	expect(disk?.life.map(({ date, isMention }) => [date, isMention])).toEqual([
		['2024-01-01', true],
		['2024-01-08', true],
		['2024-01-15', true],
		['2024-01-22', false],
	]);
	expect(titles(await longLived(data, 'blocker', view({ from: '2024-02-01' })))).toEqual(['queue']);
});

test('the headline says how many, in how many series, and the oldest', async () => {
	expect(await headline(data, 'blocker', noFilters)).toMatchObject({
		asOf: '2024-03-25',
		open: 2,
		series: 1,
		oldest: { title: 'queue', days: 49 },
		opened: 0,
		ended: 2,
		unchanged: 2,
		unchangedFor: 2,
		compared: 2,
		isRecorded: true,
	});
	expect(await headline(data, 'blocker', view({ from: '2030-01-01' }))).toMatchObject({
		asOf: null,
		open: 0,
		oldest: null,
	});
});

test('the tiles show the last full month, and no median of few', async () => {
	const { open, age, naming, ended } = await tiles(data, 'blocker', noFilters);
	expect([open.n, open.change]).toEqual([2, -1]);
	expect([age.n, age.median]).toEqual([2, null]);
	expect([naming.month, naming.naming, naming.n, naming.meetings]).toEqual(['2024-03-01', 3, 4, 2]);
	expect(naming.interval?.low).toBeCloseTo(0.3006, 3);
	expect([ended.month, ended.n, ended.meetings]).toEqual(['2024-03-01', 2, 4]);
});
