import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import { oneThread } from '#lib/questions/one-thread.ts';
import { threadsLived } from '#lib/questions/threads-lived.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

let data: Dataset;
let ids: Map<string, string>;
beforeAll(async () => {
	data = await opened(fixtureRows());
	const threads = await threadsLived(data, 'blocker', noFilters);
	ids = new Map(threads.map(({ title, threadId }) => [title, threadId]));
}, 60_000);

const thread = (title: string, filters: Partial<Filters> = {}) =>
	oneThread(data, ids.get(title) ?? '', { ...noFilters, ...filters });

describe('one thread', () => {
	test('has the meetings of its life, up to the update that leaves it out', async () => {
		const disk = await thread('disk');
		expect(disk).toMatchObject({ status: 'cleared', endedOn: '2024-01-22', days: 21, mentions: 3 });
		expect(disk?.life.map(({ date, itemId, person }) => [date, itemId !== null, person])).toEqual([
			['2024-01-01', true, 'ann'],
			['2024-01-08', true, 'ann'],
			['2024-01-15', true, 'ann'],
			['2024-01-22', false, null],
		]);
		expect(disk?.life.map(({ joinedBy }) => joinedBy)).toEqual([null, 'words', 'words', null]);
	});

	test('is handed over, and open up to the day of the view', async () => {
		const queue = await thread('queue');
		expect(queue?.status).toBe('open');
		expect(queue?.life.map(({ date, person }) => [date, person])).toEqual([
			['2024-02-05', 'cleo'],
			['2024-02-12', null],
			['2024-02-19', null],
			['2024-03-18', 'cleo'],
			['2024-03-25', 'ann'],
		]);
	});

	test('is as it stood on the as-of date', async () => {
		expect(await thread('queue', { asOf: '2024-02-04' })).toBeNull();
		const queue = await thread('queue', { asOf: '2024-03-18' });
		expect(queue).toMatchObject({ asOf: '2024-03-18', person: 'cleo', mentions: 2, days: 42 });
		expect(queue?.life.at(-1)?.date).toBe('2024-03-18');
	});

	test('is the same whatever else is filtered', async () => {
		const all = await thread('queue');
		expect(await thread('queue', { person: ['bob'], project: ['acme/lib'], topic: ['law'] })).toEqual(all);
	});

	test('knows what its mentions are about', async () => {
		expect((await thread('licence'))?.links).toEqual([
			{ what: 'project', id: 'acme/lib', kind: null, label: 'acme/lib', n: 1 },
			{ what: 'topic', id: 'law', kind: null, label: 'Law', n: 1 },
		]);
		expect((await thread('licence', { asOf: '2024-03-18' }))?.links.map(({ id }) => id)).toEqual(['law']);
	});

	test('is null where there is none', async () => {
		expect(await oneThread(data, 'blocker:nowhere.md#L1', noFilters)).toBeNull();
	});
});
