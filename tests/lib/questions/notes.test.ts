import { beforeAll, describe, expect, test } from 'vitest';
import { tables } from '#ingest/schema.ts';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import { coverage } from '#lib/questions/coverage.ts';
import { diagnosticCodes, diagnostics } from '#lib/questions/diagnostics.ts';
import { findable } from '#lib/questions/findable.ts';
import { filterChoices, knownValues } from '#lib/questions/filter-choices.ts';
import { note } from '#lib/questions/note.ts';
import { noteSearch } from '#lib/questions/note-search.ts';
import { notes } from '#lib/questions/notes.ts';
import { tableDocs } from '#lib/questions/table-docs.ts';
import { fixtureRows, threadId } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

let data: Dataset;
beforeAll(async () => {
	const rows = fixtureRows();
	const undated = 'other/undated.md';
	const [first] = rows.notes;
	if (first !== undefined) rows.notes.push({ ...first, note_path: undated, title: null, series: 'other' });
	rows.series.push({ series: 'other', label: 'Other', spellings: ['other'], interval_days: null });
	const finding = { severity: 'info', code: 'odd', message: 'Something odd.' };
	rows.diagnostics.push(
		{ ...finding, note_path: 'core/2024-01-08.md', line: 7 },
		{ ...finding, note_path: 'core/2024-01-01.md', line: 2 },
		{ ...finding, note_path: undated, line: null, severity: 'warning', code: 'no-date', message: 'No date.' },
	);
	data = await opened(rows);
}, 60_000);

const paths = async (filters: Partial<Filters>) =>
	(await notes(data, { ...noFilters, ...filters })).map(({ notePath }) => notePath);

describe('looking for words in the notes', () => {
	test('finds those that hold all of them, with the line that holds most', async () => {
		const found = await noteSearch(data, 'TALKS  2024-03-05');
		expect([...found.values()]).toEqual([
			{ notePath: 'talks/2024-03-05.md', line: 1, text: '# talks of 2024-03-05', lines: 1 },
		]);
		expect((await noteSearch(data, 'core')).size).toBe(10);
	});

	test.each(['', '  ', 'nowhere', 'core talks', "it's % _"])('finds none for %j', async (search) => {
		expect((await noteSearch(data, search)).size).toBe(0);
	});
});

describe('notes', () => {
	test('all, the latest first, those without a date last', async () => {
		const all = await notes(data, noFilters);
		expect(all).toHaveLength(13);
		expect(all[0]).toEqual({
			notePath: 'core/2024-03-25.md',
			title: 'core of 2024-03-25',
			series: 'core',
			seriesLabel: 'Core weekly',
			dates: ['2024-03-25'],
			meetings: 1,
			isCancelled: false,
			updates: 2,
			items: 2,
			blockers: 2,
			reviewRequests: 0,
			diagnostics: 0,
			lines: 30,
		});
		expect(all.at(-1)).toMatchObject({
			notePath: 'other/undated.md',
			dates: [],
			meetings: 0,
			diagnostics: 1,
		});
		expect(all.filter(({ isCancelled }) => isCancelled).map(({ notePath }) => notePath)).toEqual([
			'core/2024-01-29.md',
		]);
	});

	test.each<[string, Partial<Filters>, string[]]>([
		['dates', { from: '2024-03-01', to: '2024-03-18' }, ['core/2024-03-18.md', 'talks/2024-03-05.md']],
		['series', { series: ['talks'] }, ['talks/2024-03-19.md', 'talks/2024-03-05.md']],
		['person', { person: ['bob'], from: '2024-01-10' }, ['core/2024-01-22.md', 'core/2024-01-15.md']],
		['project', { project: ['acme/lib'] }, ['core/2024-03-25.md']],
		['topic', { topic: ['law'] }, ['core/2024-03-18.md']],
		['as of', { asOf: '2024-01-02' }, ['core/2024-01-01.md']],
	])('by %s', async (_, filters, expected) => {
		expect(await paths(filters)).toEqual(expected);
	});
});

test('threads and notes can be looked up, the latest first', async () => {
	const found = await findable(data);
	expect(found.notes[0]).toEqual({
		what: 'note',
		id: 'core/2024-03-25.md',
		title: 'core of 2024-03-25',
		kind: null,
		seriesLabel: 'Core weekly',
		lastOn: '2024-03-25',
	});
	expect(found.notes.at(-1)).toMatchObject({ id: 'other/undated.md', title: null, lastOn: null });
	expect(found.threads.find(({ id }) => id === threadId('queue'))).toMatchObject({
		kind: 'blocker',
		seriesLabel: 'Core weekly',
		lastOn: '2024-03-25',
	});
	const days = found.threads.map(({ lastOn }) => lastOn);
	expect(days).toEqual(days.toSorted().toReversed());
});

describe('one note', () => {
	test('what was read, with its threads before and after', async () => {
		const read = await note(data, 'core/2024-03-18.md');
		expect(read?.meta).toMatchObject({
			previousPath: 'core/2024-02-19.md',
			nextPath: 'core/2024-03-25.md',
			seriesLabel: 'Core weekly',
		});
		expect(read?.meetings).toMatchObject([
			{ date: '2024-03-18', attendees: 2, updates: 2, hasAttendeeList: true },
		]);
		expect(read?.topics).toEqual([{ line: 16, topic: 'law', label: 'Law' }]);
		expect(read?.mentions[0]).toMatchObject({
			threadId: threadId('queue'),
			line: 12,
			nth: 2,
			mentions: 3,
			previousNotePath: 'core/2024-02-05.md',
			previousLine: 12,
			previousOn: '2024-02-05',
			nextNotePath: 'core/2024-03-25.md',
			nextOn: '2024-03-25',
		});
	});

	test('blockers, review requests and diagnostics', async () => {
		const read = await note(data, 'core/2024-01-01.md');
		expect(read?.mentions.map(({ kind }) => kind)).toEqual(['blocker', 'review_request']);
		expect(read?.diagnostics).toEqual([
			{ line: 2, severity: 'info', code: 'odd', message: 'Something odd.' },
		]);
	});

	test('an unknown path is none', async () => {
		expect(await note(data, 'nowhere.md')).toBeNull();
	});
});

test('filter choices come with counts and bounds', async () => {
	const choices = await filterChoices(data);
	expect(choices.series).toEqual([
		{ id: 'core', label: 'Core weekly', aliases: ['core', 'core-weekly'], count: 9 },
		{ id: 'talks', label: 'Talks', aliases: ['talks'], count: 2 },
	]);
	expect(choices.person.map(({ id, label, count }) => [id, label, count])).toEqual([
		['ann', 'Ann Ahn', 9],
		['bob', 'Bob', 4],
		['cleo', 'Cleo', 9],
	]);
	expect(choices.project).toEqual([{ id: 'acme/lib', label: 'acme/lib', aliases: [], count: 1 }]);
	expect(choices.topic).toEqual([{ id: 'law', label: 'Law', aliases: ['licen*'], count: 1 }]);
	expect([choices.firstMeeting, choices.lastMeeting]).toEqual(['2024-01-01', '2024-03-25']);
	expect(knownValues(choices).person.has('bob')).toBe(true);
});

test('coverage says what each series records', async () => {
	const [core, talks, other] = await coverage(data);
	expect(core).toMatchObject({
		series: 'core',
		notes: 10,
		meetings: 9,
		cancelled: 1,
		firstOn: '2024-01-01',
		lastOn: '2024-03-25',
		withAttendees: 9,
		withUpdates: 9,
		withBlockers: 9,
		updates: 22,
		blockers: 13,
		reviewRequests: 2,
		diagnostics: 2,
	});
	expect(talks).toMatchObject({ series: 'talks', meetings: 2, withBlockers: 0, blockers: 1, updates: 0 });
	expect(other).toMatchObject({ series: 'other', notes: 1, meetings: 0, firstOn: null, intervalDays: null });
});

test('diagnostics stand worst first, and are counted by code', async () => {
	expect(
		(await diagnostics(data)).map(({ notePath, line, code, series }) => [notePath, line, code, series]),
	).toEqual([
		['other/undated.md', null, 'no-date', 'other'],
		['core/2024-01-01.md', 2, 'odd', 'core'],
		['core/2024-01-08.md', 7, 'odd', 'core'],
	]);
	expect((await diagnosticCodes(data)).map(({ code, count, notes: n }) => [code, count, n])).toEqual([
		['no-date', 1, 1],
		['odd', 2, 2],
	]);
});

test('every table is documented, with its rows', () => {
	const docs = tableDocs(data.manifest);
	expect(docs.map(({ name }) => name)).toEqual(Object.keys(tables));
	expect(docs.find(({ name }) => name === 'meetings')).toMatchObject({ rows: 12 });
	expect(docs.every(({ columns }) => columns.every(({ meaning }) => meaning.length > 0))).toBe(true);
});
