import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import { threadsBehind } from '#lib/questions/threads-behind.ts';
import { threadsBy, type By } from '#lib/questions/threads-by.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

let data: Dataset;
beforeAll(async () => {
	data = await opened(fixtureRows());
}, 60_000);

const view = (filters: Partial<Filters>): Filters => ({ ...noFilters, ...filters });

describe('threads', () => {
	test.each<[By, Partial<Filters>, unknown[]]>([
		[
			'person',
			{},
			[
				['Ann Ahn', 4, 2, 49, 2],
				['Bob', 1, 0, null, 0],
				['Cleo', 1, 0, null, 1],
				[null, 2, 0, null, 2],
			],
		],
		// Handed over on the 25th.
		['person', { person: ['cleo'], asOf: '2024-03-18' }, [['Cleo', 2, 1, 42, 1]]],
		[
			'project',
			{},
			[
				['acme/lib', 1, 1, 7, 0],
				[null, 7, 1, 49, 5],
			],
		],
		['project', { project: ['acme/lib'] }, [['acme/lib', 1, 1, 7, 0]]],
		[
			'cause',
			{},
			[
				['waiting for a decision', 1, 1, 49, 0],
				['waiting for review', 1, 1, 7, 0],
				[null, 6, 0, null, 5],
			],
		],
		// The licence was not yet with the reviewers.
		[
			'cause',
			{ asOf: '2024-03-18', from: '2024-03-18' },
			[
				['waiting for a decision', 2, 2, 42, 0],
				[null, 2, 2, 13, 0],
			],
		],
	])('by %s: %o', async (by, filters, expected) => {
		const rows = await threadsBy(data, 'blocker', by, view(filters));
		expect(rows.map((row) => [row.label, row.lived, row.open, row.oldestDays, row.ended])).toEqual(expected);
	});

	test('of a cause tell the words that say so', async () => {
		const rows = await threadsBy(data, 'blocker', 'cause', view({ asOf: '2024-03-18' }));
		expect(rows.map(({ id, words }) => [id, words])).toEqual([
			['waiting for a decision', ['agreement', 'decide']],
			[null, []],
		]);
	});

	test.each<[By, Partial<Filters>]>([
		['person', {}],
		['project', {}],
		['project', { asOf: '2024-03-18' }],
		['cause', {}],
		['cause', { asOf: '2024-03-18', person: ['ann'] }],
		['cause', { from: '2024-03-01' }],
	])('by %s have their rows: %o', async (by, filters) => {
		const rows = await threadsBy(data, 'blocker', by, view(filters));
		expect(rows).not.toEqual([]);
		for (const { id, asOf: on, ...counts } of rows) {
			const scope = id === null ? { without: by } : by === 'cause' ? { cause: id } : {};
			const narrowed = id === null || by === 'cause' ? filters : { ...filters, [by]: [id] };
			for (const what of ['open', 'lived'] as const) {
				const behind = await threadsBehind(data, 'blocker', view(narrowed), { what, on, ...scope });
				expect([id, what, behind.length]).toEqual([id, what, counts[what]]);
			}
		}
	});
});
