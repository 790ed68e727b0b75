import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '#ingest/schema.ts';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import { attendanceGrid } from '#lib/questions/attendance-grid.ts';
import { attendanceMeetings } from '#lib/questions/attendance-meetings.ts';
import { attendanceOverTime } from '#lib/questions/attendance-over-time.ts';
import { attendanceRates } from '#lib/questions/attendance-rates.ts';
import { attendanceSeries } from '#lib/questions/attendance-series.ts';
import { linesBehind } from '#lib/questions/lines-behind.ts';
import { regulars } from '#lib/questions/regulars.ts';
import { rotation } from '#lib/questions/rotation.ts';
import { updateGivers } from '#lib/questions/update-givers.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

/**
 * The fixture's core meetings with a list, numbered; one of them is made to have none.
 *
 *          1      2      3      4     (01-29)   -      5      6      7      8
 *          01-01  01-08  01-15  01-22  none   02-05  02-12  02-19  03-18  03-25
 *     ann    p      p      p      p           (p)      p      p      p      p
 *     bob    p      p      p      p                                               left: expected to the 8th
 *     cleo   p      p      p      p           (p)      a      p      p      p
 *     dan           u             p                           u                   u: an update, not listed
 */
let data: Dataset;
beforeAll(async () => {
	const rows = fixtureRows();
	rows.people.push({
		person: 'dan',
		display_name: 'Dan',
		aliases: [],
		first_seen: '2024-01-08',
		last_seen: '2024-02-19',
	});
	rows.attendance.push(
		came('2024-01-08', 'dan', { gave_update: true }),
		came('2024-01-22', 'dan', { gave_update: true }),
		came('2024-01-22', 'dan', { written_as: 'd', is_notetaker: true }),
		came('2024-02-19', 'dan', { gave_update: true }),
	);
	rows.meetings = rows.meetings.map((row) =>
		row.meeting_id === 'core/2024-02-05' ? { ...row, has_attendee_list: false } : row,
	);
	rows.attendance = rows.attendance.map((row) => {
		const leads = { ann: ['core/2024-01-01', 'core/2024-01-08'], bob: ['core/2024-01-15'] };
		const is_lead = leads[row.person as keyof typeof leads]?.includes(row.meeting_id) ?? false;
		return { ...row, is_lead };
	});
	data = await opened(rows);
}, 60_000);

function came(date: string, person: string, how: Partial<Row<'attendance'>>): Row<'attendance'> {
	return {
		meeting_id: `core/${date}`,
		person,
		written_as: person,
		is_lead: false,
		is_notetaker: false,
		is_listed: false,
		gave_update: false,
		is_absent: false,
		...how,
	};
}
const view = (filters: Partial<Filters>): Filters => ({ ...noFilters, ...filters });

describe('who came to which meeting', () => {
	test('the series with the most lists is shown, cancelled and unlisted meetings as such', async () => {
		const { shown, meetings } = await attendanceMeetings(data, noFilters, null);
		expect(shown).toEqual({ series: 'core', label: 'Core weekly', meetings: 9, listed: 8, heardOf: 8 });
		expect(
			meetings.map(({ date, kind, nth, present, asynchronous, absent }) => [
				date,
				kind,
				nth,
				present,
				asynchronous,
				absent,
			]),
		).toEqual([
			['2024-01-01', 'listed', 1, 3, 0, 0],
			['2024-01-08', 'listed', 2, 3, 1, 0],
			['2024-01-15', 'listed', 3, 3, 0, 0],
			['2024-01-22', 'listed', 4, 4, 0, 0],
			['2024-01-29', 'cancelled', null, 0, 0, 0],
			['2024-02-05', 'unlisted', null, 2, 0, 0],
			['2024-02-12', 'listed', 5, 1, 0, 1],
			['2024-02-19', 'listed', 6, 2, 1, 0],
			['2024-03-18', 'listed', 7, 2, 0, 0],
			['2024-03-25', 'listed', 8, 2, 0, 0],
		]);
		expect(meetings.filter(({ isAfterGap }) => isAfterGap).map(({ date }) => date)).toEqual(['2024-03-18']);
	});

	test('another series on demand, an unknown one falls back', async () => {
		expect((await attendanceMeetings(data, noFilters, 'talks')).shown).toMatchObject({ listed: 0 });
		expect((await attendanceMeetings(data, noFilters, 'nowhere')).shown?.series).toBe('core');
		expect((await attendanceMeetings(data, view({ from: '2030-01-01' }), null)).meetings).toEqual([]);
	});

	test('the cells of the last meetings, by name', async () => {
		const { meetings, cells } = await attendanceGrid(data, noFilters, null, 4);
		expect(meetings.map(({ date }) => date)).toEqual([
			'2024-02-12',
			'2024-02-19',
			'2024-03-18',
			'2024-03-25',
		]);
		expect(cells.map(({ name, meetingId, state }) => `${name} ${meetingId.slice(10)} ${state}`)).toEqual([
			'Ann Ahn 02-12 present',
			'Ann Ahn 02-19 present',
			'Ann Ahn 03-18 present',
			'Ann Ahn 03-25 present',
			'Cleo 02-12 absent',
			'Cleo 02-19 present',
			'Cleo 03-18 present',
			'Cleo 03-25 present',
			'Dan 02-19 asynchronous',
		]);
		expect(cells.at(-1)).toMatchObject({ firstNth: 2, untilNth: 10, line: 1 });
		expect(cells.find(({ state }) => state === 'absent')).toMatchObject({
			notePath: 'core/2024-02-12.md',
			line: 5,
		});
	});

	test.each<[string, Partial<Filters>, string[]]>([
		['person', { person: ['bob', 'dan'] }, ['Bob', 'Dan']],
		['as of', { asOf: '2024-01-01' }, ['Ann Ahn', 'Bob', 'Cleo']],
		['dates', { from: '2024-03-01' }, ['Ann Ahn', 'Cleo']],
		['series', { series: ['talks'] }, []],
		['the project they spoke of', { project: ['acme/lib'] }, ['Ann Ahn']],
		['the topic they spoke of', { topic: ['law'] }, ['Ann Ahn']],
		['a topic of other days', { topic: ['law'], to: '2024-02-01' }, []],
	])('by %s', async (_, filters, names) => {
		const { cells } = await attendanceGrid(data, view(filters), null, 40);
		expect([...new Set(cells.map(({ name }) => name))]).toEqual(names);
	});

	test('the series at which a chosen person was heard of comes first', async () => {
		const [first, second] = await attendanceSeries(data, view({ person: ['dan'] }));
		expect([first?.series, first?.heardOf, second?.heardOf]).toEqual(['core', 3, 0]);
	});
});

describe('who comes how often', () => {
	test('present of the meetings from the first to the fourth after the last', async () => {
		const rates = await attendanceRates(data, noFilters);
		expect(
			rates.map(({ person, present, asynchronous, absent, meetings, streak }) => [
				person,
				present,
				asynchronous,
				absent,
				meetings,
				streak,
			]),
		).toEqual([
			['ann', 8, 0, 0, 8, 8],
			['bob', 4, 0, 0, 8, 4],
			['cleo', 7, 0, 1, 8, 4],
			['dan', 1, 2, 0, 7, 1],
		]);
		expect(rates.find(({ person }) => person === 'dan')).toMatchObject({
			firstOn: '2024-01-08',
			lastOn: '2024-02-19',
			lastNotePath: 'core/2024-02-19.md',
			series: 1,
		});
	});

	test('what came after the as-of date does not count', async () => {
		const rates = await attendanceRates(data, view({ asOf: '2024-01-22' }));
		expect(rates.map(({ person, present, meetings }) => [person, present, meetings])).toEqual([
			['ann', 4, 4],
			['bob', 4, 4],
			['cleo', 4, 4],
			['dan', 1, 3],
		]);
	});

	test('the dates limit the meetings that are counted, not when somebody joined', async () => {
		const rates = await attendanceRates(data, view({ from: '2024-01-10', to: '2024-02-12' }));
		expect(
			rates.map(({ person, present, meetings, firstOn }) => [person, present, meetings, firstOn]),
		).toEqual([
			['ann', 3, 3, '2024-01-01'],
			['bob', 2, 3, '2024-01-01'],
			['cleo', 2, 3, '2024-01-01'],
			['dan', 1, 3, '2024-01-08'],
		]);
	});
});

describe('who has not been heard from', () => {
	test('regulars with the meetings since', async () => {
		const all = await regulars(data, noFilters);
		expect(all.map(({ person, heardOf, silentFor }) => [person, heardOf, silentFor])).toEqual([
			['ann', 8, 0],
			['cleo', 8, 0],
		]);
	});

	test('an update without a list is being heard of', async () => {
		const rows = fixtureRows();
		rows.meetings = rows.meetings.map((row) =>
			row.date === '2024-01-22' ? { ...row, has_attendee_list: false } : row,
		);
		rows.attendance.push(
			came('2024-02-05', 'bob', { is_absent: true }),
			came('2024-02-12', 'bob', { gave_update: true }),
		);
		const [bob] = await regulars(await opened(rows), view({ person: ['bob'] }));
		expect(bob).toMatchObject({
			heardOf: 5,
			silentFor: 3,
			lastOn: '2024-02-12',
			days: 42,
			series: ['Core weekly'],
			notePath: 'core/2024-02-12.md',
		});
	});
});

test('who led and who took notes, of the meetings that name somebody', async () => {
	const turns = await rotation(data, noFilters);
	expect(turns.map(({ person, led, tookNotes, lastOn }) => [person, led, tookNotes, lastOn])).toEqual([
		['ann', 2, 0, '2024-01-08'],
		['bob', 1, 0, '2024-01-15'],
		['dan', 0, 1, '2024-01-22'],
	]);
	expect(turns[0]).toMatchObject({ meetingsWithLead: 3, meetingsWithNotetaker: 1, meetings: 11 });
	expect(await rotation(data, view({ series: ['talks'] }))).toEqual([]);
});

describe('over time', () => {
	test('who came of those who could have', async () => {
		const periods = await attendanceOverTime(data, noFilters);
		expect(
			periods.map(({ period, meetings, expected, present, asynchronous }) => [
				period,
				meetings,
				expected,
				present,
				asynchronous,
			]),
		).toEqual([
			['2024-01-01', 4, 15, 13, 1],
			['2024-02-01', 2, 8, 3, 1],
			['2024-03-01', 2, 8, 4, 0],
		]);
	});

	test('the rows behind a share are its n, also for one person', async () => {
		for (const filters of [noFilters, view({ person: ['dan'] }), view({ from: '2024-01-08' })]) {
			for (const { after, on, expected, present, asynchronous } of await attendanceOverTime(data, filters)) {
				const rows = (what: 'expected' | 'joined') => linesBehind(data, filters, what, { after, on });
				expect(await rows('expected')).toHaveLength(expected);
				expect(await rows('joined')).toHaveLength(present + asynchronous);
			}
		}
	});

	test('on how many people the updates rest', async () => {
		const { all, periods } = await updateGivers(data, noFilters);
		expect(all).toEqual({ updates: 21, people: 3, half: 2 });
		expect(periods.map(({ updates, people, half }) => [updates, people, half])).toEqual([
			[12, 3, 2],
			[5, 2, 1],
			[4, 2, 1],
		]);
	});

	test('a view without updates says so with periods, one without meetings with none', async () => {
		const { all, periods } = await updateGivers(data, view({ series: ['talks'] }));
		expect(all).toEqual({ updates: 0, people: 0, half: 0 });
		expect(periods).toHaveLength(1);
		expect(await attendanceOverTime(data, view({ from: '2030-01-01' }))).toEqual([]);
	});
});
