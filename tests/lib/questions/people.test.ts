import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import { attendanceOf } from '#lib/questions/attendance-of.ts';
import { linesBehind } from '#lib/questions/lines-behind.ts';
import { people } from '#lib/questions/people.ts';
import { person } from '#lib/questions/person.ts';
import { project } from '#lib/questions/project.ts';
import { projects } from '#lib/questions/projects.ts';
import { saidByMonth } from '#lib/questions/said-by-month.ts';
import { spokenOf } from '#lib/questions/spoken-of.ts';
import { threadsBehind } from '#lib/questions/threads-behind.ts';
import { requestsOf, threadsLived } from '#lib/questions/threads-lived.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

let data: Dataset;
beforeAll(async () => {
	const rows = fixtureRows();
	const [first] = rows.items;
	const link = {
		item_id: first?.item_id ?? '',
		meeting_id: first?.meeting_id ?? '',
		kind: 'issue',
		number: 7,
	};
	rows.links.push({ ...link, url: 'https://git.example/acme/lib/issues/7', project: 'acme/lib' });
	data = await opened(rows);
}, 60_000);

const view = (filters: Partial<Filters>): Filters => ({ ...noFilters, ...filters });
const titles = (threads: readonly { readonly title: string }[]) => threads.map(({ title }) => title);

describe('people', () => {
	test.each<[string, Partial<Filters>, unknown[]]>([
		[
			'all',
			{},
			[
				['ann', 9, 9, 2, 0, 0],
				['bob', 4, 4, 0, 0, 0],
				['cleo', 9, 8, 0, 0, 0],
			],
		],
		[
			'as of a day',
			{ asOf: '2024-01-08' },
			[
				['ann', 2, 2, 1, 1, 0],
				['bob', 2, 2, 0, 0, 1],
				['cleo', 2, 2, 1, 0, 0],
			],
		],
		['of a person', { person: ['bob'] }, [['bob', 4, 4, 0, 0, 0]]],
		['of a project', { project: ['acme/lib'] }, [['ann', 9, 1, 1, 0, 0]]],
		[
			'of dates',
			{ from: '2024-02-01', to: '2024-02-29' },
			[
				['ann', 3, 3, 0, 0, 0],
				['bob', 0, 0, 1, 0, 0],
				['cleo', 3, 2, 0, 0, 0],
			],
		],
		['of a series without people', { series: ['talks'] }, []],
	])('%s', async (_, filters, expected) => {
		const rows = await people(data, view(filters));
		expect(
			rows.map((row) => [row.person, row.meetings, row.updates, row.blockers, row.requests, row.waiting]),
		).toEqual(expected);
	});

	test.each<[string, Partial<Filters>]>([
		['all', {}],
		['as of a day', { asOf: '2024-01-08' }],
		['of a project', { project: ['acme/lib'] }],
	])('have their rows: %s', async (_, filters) => {
		for (const row of await people(data, view(filters))) {
			const their = view({ ...filters, person: [row.person] });
			const open = { what: 'open', on: row.asOf } as const;
			const waiting = { ...open, reviewer: row.person };
			expect({
				meetings: (await linesBehind(data, their, 'heard', null)).length,
				updates: (await linesBehind(data, their, 'updates', null)).length,
				blockers: (await threadsBehind(data, 'blocker', their, open)).length,
				requests: (await threadsBehind(data, 'review_request', their, open)).length,
				waiting: (await threadsBehind(data, 'review_request', view(filters), waiting)).length,
			}).toEqual({
				meetings: row.meetings,
				updates: row.updates,
				blockers: row.blockers,
				requests: row.requests,
				waiting: row.waiting,
			});
		}
		expect.hasAssertions();
	});
});

describe('one person', () => {
	test('who fell silent', async () => {
		expect(await person(data, view({ person: ['bob'] }))).toMatchObject({
			name: 'Bob',
			aliases: ['bob2'],
			lastOn: '2024-01-22',
			lastNotePath: 'core/2024-01-22.md',
			lastSeries: 'Core weekly',
			heldSince: 5,
			inView: { meetings: 4 },
		});
	});

	test('whom nothing in view hears of', async () => {
		expect(await person(data, view({ person: ['bob'], from: '2024-02-01' }))).toMatchObject({
			name: 'Bob',
			lastOn: null,
			inView: null,
		});
	});

	test.each([[[]], [['ann', 'bob']]])('%j is not one', async (chosen) => {
		expect(await person(data, view({ person: chosen }))).toBeNull();
	});

	test('their threads, open ones first, and the requests that wait for them', async () => {
		expect(titles(await threadsLived(data, 'blocker', view({ person: ['ann'] })))).toEqual([
			'queue',
			'licence',
			'build',
			'disk',
		]);
		expect(
			titles(await threadsLived(data, 'blocker', view({ person: ['ann'], from: '2024-02-01' }))),
		).toEqual(['queue', 'licence', 'build']);
		const bob = view({ person: ['bob'] });
		expect(titles(await requestsOf(data, 'bob', bob))).toEqual(['review of the parser']);
		expect(titles(await requestsOf(data, 'ann', bob))).toEqual([]);
	});

	test.each<[string, unknown[]]>([
		['ann', ['core', 9, 9, 0, 0, 0]],
		['bob', ['core', 8, 4, 0, 0, 4]],
		['cleo', ['core', 9, 8, 0, 1, 0]],
	])('attendance of %s', async (chosen, expected) => {
		const filters = view({ person: [chosen] });
		const [row, ...others] = await attendanceOf(data, filters);
		expect(others).toEqual([]);
		expect([row?.series, row?.meetings, row?.present, row?.asynchronous, row?.absent, row?.silent]).toEqual(
			expected,
		);
		for (const state of ['present', 'asynchronous', 'absent'] as const) {
			expect(await linesBehind(data, filters, state, null)).toHaveLength(row?.[state] ?? -1);
		}
	});
});

describe('month by month', () => {
	test.each<['items' | 'updates', Partial<Filters>, number[][]]>([
		[
			'updates',
			{},
			[
				[12, 4, 4],
				[5, 3, 3],
				[4, 2, 2],
			],
		],
		[
			'updates',
			{ person: ['ann'] },
			[
				[4, 4, 4],
				[3, 3, 3],
				[2, 2, 2],
			],
		],
		[
			'items',
			{},
			[
				[8, 4, 4],
				[2, 2, 3],
				[6, 3, 4],
			],
		],
		[
			'items',
			{ topic: ['law'] },
			[
				[0, 0, 4],
				[0, 0, 3],
				[1, 1, 4],
			],
		],
	])('%s of %j', async (what, filters, expected) => {
		const months = await saidByMonth(data, what, view(filters));
		expect(months.map((month) => [month.said, month.in, month.meetings])).toEqual(expected);
		for (const { said, on, after } of months) {
			expect(await linesBehind(data, view(filters), what, { on, after })).toHaveLength(said);
		}
	});
});

test('repeated lines and templates are no items', async () => {
	const rows = fixtureRows();
	const items = rows.items.map((row, index) => ({
		...row,
		is_template: index === 0,
		is_repeated: index === 1,
	}));
	const changed = await opened({ ...rows, items });
	expect(await linesBehind(changed, noFilters, 'items', null)).toHaveLength(items.length - 2);
});

describe('projects', () => {
	test('with what is said of them and what is open', async () => {
		expect(await projects(data, noFilters)).toMatchObject([
			{
				project: 'acme/lib',
				items: 1,
				meetings: 1,
				people: 1,
				blockers: 1,
				requests: 0,
				lastOn: '2024-03-25',
			},
		]);
		expect(await projects(data, view({ person: ['bob'] }))).toEqual([]);
	});

	test('one, with its repository', async () => {
		expect(await project(data, view({ project: ['acme/lib'] }))).toMatchObject({
			project: 'acme/lib',
			url: 'https://git.example/acme/lib',
			inView: { items: 1 },
		});
		expect(await project(data, view({ project: ['elsewhere'] }))).toEqual({
			project: 'elsewhere',
			url: null,
			inView: null,
		});
		expect(await project(data, noFilters)).toBeNull();
	});
});

test.each<['topic' | 'project' | 'person', Partial<Filters>, unknown[]]>([
	['topic', {}, [['law', 'Law', 1, 1]]],
	['project', { person: ['ann'] }, [['acme/lib', 'acme/lib', 1, 1]]],
	['project', { person: ['bob'] }, []],
	[
		'person',
		{ series: ['core'], from: '2024-03-01' },
		[
			['ann', 'Ann Ahn', 3, 2],
			['cleo', 'Cleo', 1, 1],
		],
	],
])('spoken of: %s of %j', async (of, filters, expected) => {
	const rows = await spokenOf(data, of, view(filters));
	expect(rows.map(({ id, label, items, meetings }) => [id, label, items, meetings])).toEqual(expected);
	for (const { id, items } of rows) {
		expect(await linesBehind(data, view({ ...filters, [of]: [id] }), 'items', null)).toHaveLength(items);
	}
});
