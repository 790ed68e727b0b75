import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import { newTopics } from '#lib/questions/new-topics.ts';
import { topicLines } from '#lib/questions/topic-lines.ts';
import { topicPeople } from '#lib/questions/topic-people.ts';
import { topicProjects } from '#lib/questions/topic-projects.ts';
import { topics } from '#lib/questions/topics.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

/**
 * Topics by item of the fixture: `law` is mentioned in the licence (03-18 and 03-25, both ann's), `storage` in the
 * disk (three meetings in January, ann's), the queue (02-05 cleo, 03-18 cleo, 03-25 ann) and the room (talks 03-05,
 * nobody's). The disk of 01-08 is a repeated line, that of 01-15 a template.
 */
let data: Dataset;
beforeAll(async () => {
	const rows = fixtureRows();
	rows.topics.push({ topic: 'storage', label: 'Storage', origin: 'configured', patterns: ['disk', 'queue'] });
	rows.topics.push({ topic: 'silence', label: 'Silence', origin: 'configured', patterns: ['hush'] });
	rows.topic_mentions = [];
	for (const { item_id, meeting_id, text } of rows.items) {
		const mention = (topic: string) => rows.topic_mentions.push({ topic, item_id, meeting_id });
		if (text.startsWith('licence')) mention('law');
		if (/^(disk|queue|room)/.test(text)) mention('storage');
	}
	rows.items = rows.items.map((row) => ({
		...row,
		is_repeated: row.text === 'disk, said on 2024-01-08',
		is_template: row.text === 'disk, said on 2024-01-15',
	}));
	data = await opened(rows);
}, 60_000);

const view = (filters: Partial<Filters>): Filters => ({ ...noFilters, ...filters });

describe('topics', () => {
	test('by the meetings that mention them, without repeated lines and templates', async () => {
		const all = await topics(data, noFilters);
		expect(
			all.map(({ topic, meetings, items, people, firstOn, lastOn, heldMeetings }) => [
				topic,
				meetings,
				items,
				people,
				firstOn,
				lastOn,
				heldMeetings,
			]),
		).toEqual([
			['storage', 5, 5, 2, '2024-01-01', '2024-03-25', 11],
			['law', 2, 2, 1, '2024-03-18', '2024-03-25', 11],
			['silence', 0, 0, 0, null, null, 11],
		]);
		expect(all[0]).toMatchObject({ lastNotePath: 'core/2024-03-25.md', lastLine: 12 });
	});

	test('month by month, of the meetings held; months that are only partly in view say so', async () => {
		const [storage] = await topics(data, noFilters);
		expect(
			storage?.periods.map(({ period, per, meetings, heldMeetings, items, people, isPartial }) => [
				period,
				per,
				meetings,
				heldMeetings,
				items,
				people,
				isPartial,
			]),
		).toEqual([
			['2024-01-01', 'month', 1, 4, 1, 1, false],
			['2024-02-01', 'month', 1, 3, 1, 1, false],
			['2024-03-01', 'month', 3, 4, 3, 2, false],
		]);
	});

	test('quarter by quarter on demand, and by itself over a long time', async () => {
		const [storage] = await topics(data, noFilters, { per: 'quarter' });
		expect(
			storage?.periods.map(({ period, meetings, heldMeetings }) => [period, meetings, heldMeetings]),
		).toEqual([['2024-01-01', 5, 11]]);
		const [long] = await topics(data, view({ from: '2022-01-01' }));
		expect(long?.periods).toHaveLength(9);
		expect(long?.periods[0]).toMatchObject({ per: 'quarter', period: '2022-01-01', heldMeetings: 0 });
	});

	test('the days of a period that a mark opens stay in view, up to the last meeting', async () => {
		const [storage] = await topics(data, view({ from: '2024-01-10', to: '2024-02-15' }));
		expect(storage?.periods.map(({ since, until, isPartial }) => [since, until, isPartial])).toEqual([
			['2024-01-10', '2024-01-31', true],
			['2024-02-01', '2024-02-12', true],
		]);
	});

	test.each<[string, Partial<Filters>, [string, number, number][]]>([
		['topic', { topic: ['law'] }, [['law', 2, 11]]],
		['series', { series: ['talks'], topic: ['storage'] }, [['storage', 1, 2]]],
		['person, of all meetings held', { person: ['cleo'], topic: ['storage'] }, [['storage', 2, 11]]],
		['project', { project: ['acme/lib'], topic: ['law'] }, [['law', 1, 11]]],
		['as of', { asOf: '2024-03-18', topic: ['law'] }, [['law', 1, 9]]],
		['dates', { from: '2030-01-01', topic: ['law'] }, [['law', 0, 0]]],
	])('by %s', async (_, filters, expected) => {
		const all = await topics(data, view(filters));
		expect(all.map(({ topic, meetings, heldMeetings }) => [topic, meetings, heldMeetings])).toEqual(expected);
	});
});

describe('one topic', () => {
	const storage = view({ topic: ['storage'] });

	test('its lines, as many as its items, the latest first', async () => {
		const lines = await topicLines(data, storage, null);
		expect(lines.map(({ date, person, notePath, line }) => [date, person, `${notePath}#${line}`])).toEqual([
			['2024-03-25', 'ann', 'core/2024-03-25.md#12'],
			['2024-03-18', 'cleo', 'core/2024-03-18.md#12'],
			['2024-03-05', null, 'talks/2024-03-05.md#17'],
			['2024-02-05', 'cleo', 'core/2024-02-05.md#12'],
			['2024-01-01', 'ann', 'core/2024-01-01.md#10'],
		]);
		expect(lines[0]).toMatchObject({
			name: 'Ann Ahn',
			seriesLabel: 'Core weekly',
			text: 'queue, said on 2024-03-25',
		});
	});

	test('its people, whoever spoke of it last first, nobody named at the end', async () => {
		const people = await topicPeople(data, storage, null);
		expect(people.map(({ person, items, meetings, lastOn }) => [person, items, meetings, lastOn])).toEqual([
			['ann', 2, 2, '2024-03-25'],
			['cleo', 2, 2, '2024-03-18'],
			[null, 1, 1, '2024-03-05'],
		]);
	});

	test('its projects', async () => {
		expect(await topicProjects(data, view({ topic: ['law'] }), null)).toEqual([
			{
				project: 'acme/lib',
				items: 1,
				meetings: 1,
				firstOn: '2024-03-25',
				lastOn: '2024-03-25',
				notePath: 'core/2024-03-25.md',
				line: 16,
			},
		]);
		expect(await topicProjects(data, storage, null)).toEqual([]);
	});

	test('a line that mentions two chosen topics stands once', async () => {
		expect(await topicLines(data, view({ topic: ['storage', 'law'] }), null)).toHaveLength(7);
	});
});

describe('words that are tried', () => {
	test('stand for a topic, with the people, the projects and the lines of it', async () => {
		const all = await topics(data, noFilters, { tried: 'licen*' });
		expect(all).toHaveLength(1);
		expect(all[0]).toMatchObject({
			topic: '',
			label: 'licen*',
			meetings: 2,
			items: 2,
			people: 1,
			heldMeetings: 11,
		});
		expect(all[0]?.periods.map(({ meetings }) => meetings)).toEqual([0, 0, 2]);
		expect(
			(await topicPeople(data, noFilters, 'licen*')).map(({ person, items }) => [person, items]),
		).toEqual([['ann', 2]]);
		expect((await topicProjects(data, noFilters, 'licen*')).map(({ project }) => project)).toEqual([
			'acme/lib',
		]);
		expect((await topicLines(data, noFilters, 'licen*, queue')).map(({ date }) => date)).toEqual([
			'2024-03-25',
			'2024-03-25',
			'2024-03-18',
			'2024-03-18',
			'2024-02-05',
		]);
	});

	test.each<[string, string, Partial<Filters>, number]>([
		['filters narrow them', 'licen*, queue', { person: ['cleo'] }, 2],
		['a chosen topic does too', 'licen*, queue', { topic: ['law'] }, 2],
		['whole words only', 'licen', {}, 0],
		['signs stand for themselves', 'queue(', {}, 0],
		['letters of either case', 'QUEUE', {}, 3],
	])('%s', async (_, tried, filters, lines) => {
		expect(await topicLines(data, view(filters), tried)).toHaveLength(lines);
	});
});

describe('what is new', () => {
	/** Twenty meetings in one quarter and ten in the next: `storage` in every one, `law` in the last six. */
	const meetingsOf = (quarter: string, days: number) =>
		Array.from({ length: days }, (_, index) => `2023-${quarter}-${String(index + 1).padStart(2, '0')}`);
	let planted: Dataset;
	beforeAll(async () => {
		const rows = fixtureRows();
		const [meeting] = rows.meetings;
		const [item] = rows.items;
		if (meeting === undefined || item === undefined) throw new Error('The fixture has no meeting.');
		const said = new Map<string, readonly string[]>([
			...meetingsOf('02', 20).map((date) => [date, ['storage']] as const),
			...meetingsOf('05', 10).map(
				(date, index) => [date, index >= 4 ? ['law', 'storage'] : ['storage']] as const,
			),
		]);
		const days = [...said.keys()];
		rows.meetings = days.map((date) => ({ ...meeting, meeting_id: `core/${date}`, date }));
		rows.items = days.map((date) => ({ ...item, meeting_id: `core/${date}`, item_id: `core/${date}#L9` }));
		rows.topics = ['law', 'storage'].map((topic) => ({
			topic,
			label: topic,
			origin: 'configured',
			patterns: [topic],
		}));
		rows.topic_mentions = days.flatMap((date) =>
			(said.get(date) ?? []).map((topic) => ({
				topic,
				item_id: `core/${date}#L9`,
				meeting_id: `core/${date}`,
			})),
		);
		planted = await opened(rows);
	}, 60_000);

	test('what comes up more often in the last quarter than before', async () => {
		const found = await newTopics(planted, noFilters);
		expect(found).toMatchObject({
			heldBefore: 20,
			heldAfter: 0,
			quarter: { period: '2023-04-01', heldMeetings: 10 },
		});
		expect(
			found.topics.map(({ topic, meetings, meetingsBefore }) => [topic, meetings, meetingsBefore]),
		).toEqual([['law', 6, 0]]);
	});

	test('a chosen topic narrows what is told, an earlier day what is compared', async () => {
		expect((await newTopics(planted, view({ topic: ['storage'] }))).topics).toEqual([]);
		expect((await newTopics(planted, view({ topic: ['law'] }))).topics).toHaveLength(1);
		expect(await newTopics(planted, view({ asOf: '2023-05-03' }))).toMatchObject({
			quarter: null,
			topics: [],
		});
	});
});
