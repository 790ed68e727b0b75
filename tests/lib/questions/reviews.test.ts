import { beforeAll, describe, expect, test } from 'vitest';
import type { Rows } from '#ingest/schema.ts';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import type { LifeMeeting } from '#lib/questions/thread-lives.ts';
import { openOverTime } from '#lib/questions/open-over-time.ts';
import { isStanding, longestRun, recurringRequests } from '#lib/questions/recurring-requests.ts';
import { threadsBehind } from '#lib/questions/threads-behind.ts';
import { waitedFor } from '#lib/questions/waited-for.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

/** The second of two mentions asks another person as well, and points to a pull request. */
function rowsOfTwoReviewers(): Rows {
	const rows = fixtureRows();
	const review_requests = rows.review_requests.map((row, index) =>
		index === 1 ? { ...row, reviewers: ['cleo'] } : row,
	);
	const links = rows.review_requests.flatMap(({ item_id, meeting_id }, index) => [
		{
			item_id,
			meeting_id,
			url: `https://github.com/acme/lib/issues/${String(index === 0 ? 3 : 7)}`,
			kind: index === 0 ? 'issue' : 'pull_request',
			project: 'acme/lib',
			number: index === 0 ? 3 : 7,
		},
	]);
	return { ...rows, review_requests, links };
}

let data: Dataset;
beforeAll(async () => {
	data = await opened(rowsOfTwoReviewers());
}, 60_000);

const view = (filters: Partial<Filters>): Filters => ({ ...noFilters, ...filters });

describe('who is waited for', () => {
	test.each<[string, Partial<Filters>, unknown[]]>([
		[
			'while it is open',
			{ asOf: '2024-01-08' },
			[
				['bob', 1, 7, 1, 1],
				['cleo', 1, 7, 1, 1],
			],
		],
		['before the other was asked', { asOf: '2024-01-01' }, [['bob', 1, 0, 1, 0]]],
		[
			'after it ended',
			{},
			[
				['bob', 0, null, 1, 1],
				['cleo', 0, null, 1, 1],
			],
		],
		['the person filter is about who is asked', { person: ['cleo'] }, [['cleo', 0, null, 1, 1]]],
		['who asks is not asked', { person: ['ann'] }, []],
		['it ended before', { from: '2024-02-01' }, []],
	])('%s', async (_, filters, expected) => {
		const rows = await waitedFor(data, view(filters));
		expect(
			rows.map(({ reviewer, open, oldestDays, asked, again }) => [reviewer, open, oldestDays, asked, again]),
		).toEqual(expected);
	});

	test('requests that name nobody come last, without a person', async () => {
		const rows = fixtureRows();
		const nobody = rows.review_requests.map((row) => ({ ...row, reviewers: [] }));
		const [only] = await waitedFor(await opened({ ...rows, review_requests: nobody }), noFilters);
		expect(only).toMatchObject({ reviewer: null, name: null, asked: 1, open: 0 });
	});

	test('has its rows', async () => {
		const asOf = '2024-01-08';
		for (const row of await waitedFor(data, view({ asOf }))) {
			for (const [what, n] of [
				['open', row.open],
				['lived', row.asked],
			] as const) {
				const mark = { what, on: row.asOf, reviewer: row.reviewer };
				expect(await threadsBehind(data, 'review_request', view({ asOf }), mark)).toHaveLength(n);
			}
		}
		const nobody = { what: 'open', on: asOf, reviewer: 'ann' } as const;
		expect(await threadsBehind(data, 'review_request', view({ asOf }), nobody)).toEqual([]);
	});
});

describe('what was asked for again', () => {
	test('knows who asked, who was asked, what for and how often in a row', async () => {
		const [request, ...others] = await recurringRequests(data, noFilters);
		expect(others).toEqual([]);
		expect(request).toMatchObject({
			title: 'review of the parser',
			status: 'cleared',
			endedOn: '2024-01-15',
			mentions: 2,
			days: 14,
			askers: ['ann'],
			askerNames: ['Ann Ahn'],
			reviewers: ['bob', 'cleo'],
			reviewerNames: ['Bob', 'Cleo'],
			url: 'https://github.com/acme/lib/pull/7',
			reference: 'acme/lib#7',
			longestRun: 2,
			isStanding: false,
		});
		expect(request?.life.map(({ date, isMention }) => [date, isMention])).toEqual([
			['2024-01-01', true],
			['2024-01-08', true],
			['2024-01-15', false],
		]);
	});

	test('asked for once is not again', async () => {
		expect(await recurringRequests(data, view({ asOf: '2024-01-01' }))).toEqual([]);
	});
});

/** A life of weekly meetings: x asks, - does not. */
const life = (marks: string, first: string, days = 7, series = 'core'): LifeMeeting[] =>
	[...marks].map((mark, index) => {
		const date = new Date(Date.parse(first) + index * days * 86_400_000).toISOString().slice(0, 10);
		return { threadId: 'review:a.md#L1', date, series, isMention: mark === 'x' };
	});

test.each<[string, LifeMeeting[], number]>([
	['none', [], 0],
	['with gaps', life('xx-xxx--x', '2024-01-01'), 3],
	['series apart', [...life('xx', '2024-01-01'), ...life('-xx', '2024-01-15', 7, 'talks')], 2],
])('longest run: %s', (_, meetings, run) => {
	expect(longestRun(meetings)).toBe(run);
});

test.each<[string, LifeMeeting[], boolean]>([
	['half of the meetings for half a year', life('x-x-x-x-x-x-x-x', '2024-01-01', 14), true],
	['for a day less than half a year', life('xx', '2024-01-01', 181), false],
	['for half a year to the day', life('xx', '2024-01-01', 182), true],
	['a third of the meetings', life('x--x--x--x--x--x', '2024-01-01', 14), false],
	[
		'half until its end, what follows does not count',
		life('xxxxxxxxxxxxxxx-----------------', '2024-01-01', 14),
		true,
	],
])('standing item: %s', (_, meetings, expected) => {
	expect(isStanding({ life: meetings })).toBe(expected);
});

test('a series that never asks for a review does not record requests', async () => {
	const talks = await openOverTime(data, 'review_request', view({ series: ['talks'] }));
	expect([talks.meetings, talks.notTracked]).toEqual([0, 2]);
	const all = await openOverTime(data, 'review_request', noFilters);
	expect([all.meetings, all.notTracked]).toEqual([9, 2]);
	expect(all.points.slice(0, 4).map(({ date, opened, open, ended }) => [date, opened, open, ended])).toEqual([
		['2024-01-01', 1, 1, 0],
		['2024-01-08', 0, 1, 0],
		['2024-01-15', 0, 0, 1],
		['2024-01-22', 0, 0, 0],
	]);
});
