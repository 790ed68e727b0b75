import { describe, expect, test } from 'vitest';
import { rowsFrom, weekly } from '../archive-of.ts';

type Blocked = string | string[] | null;

/** Mentions of one person's weekly blockers, by what joined each: `-` begins a thread. */
function joinsOf(weeks: readonly Blocked[], person: (week: number) => string = () => 'ada') {
	const archive = weekly(
		'core',
		weeks.map((blocked, week) => ({
			[person(week)]: { Done: `something else ${String(week)}`, Blocked: blocked ?? 'none' },
		})),
	);
	const { blockers, threads } = rowsFrom(archive);
	return { joined: blockers.map(({ joined_by }) => joined_by ?? '-'), threads: threads.length, blockers };
}

const pull = (number: number) => `https://github.com/acme/harbour/pull/${String(number)}`;
const issue = (number: number) => `https://github.com/acme/harbour/issues/${String(number)}`;

describe('a later mention', () => {
	const cases: readonly { name: string; weeks: readonly Blocked[]; joined: string[] }[] = [
		{
			name: 'joins by a shared pull request',
			weeks: [`Sluice valves need a look ${pull(7)}`, `Still waiting for ${pull(7)}`],
			joined: ['-', 'reference'],
		},
		{
			name: 'joins where one calls it an issue and the other a pull request',
			weeks: [`Sluice valves ${pull(7)}`, `Sluice ${issue(7)}`],
			joined: ['-', 'reference'],
		},
		{
			name: 'does not join by a link to the whole repository',
			weeks: ['Certificates of https://github.com/acme/harbour', 'Cranes of https://github.com/acme/harbour'],
			joined: ['-', '-'],
		},
		{
			name: 'joins by equal words',
			weeks: ['Waiting for the crane supplier', 'waiting for the crane supplier!'],
			joined: ['-', 'words'],
		},
		{
			name: 'joins by the same work in other words',
			weeks: ['Tidal gauge calibration stuck on the vendor', 'Vendor still silent, tidal gauge calibration'],
			joined: ['-', 'words'],
		},
		{
			name: 'is new where it only waits for the same thing',
			weeks: ['Tidal gauge stuck on infra setup', 'Crane telemetry stuck on infra setup'],
			joined: ['-', '-'],
		},
		{
			name: 'is new where both point to different work, whatever their words',
			weeks: [`Review of sluice valves ${pull(7)}`, `Review of sluice valves ${pull(8)}`],
			joined: ['-', '-'],
		},
		{
			name: 'is new where only generic words are the same',
			weeks: ['Need a review of the pilot schedule', 'Need a review of the ferry timetable'],
			joined: ['-', '-'],
		},
		{
			name: 'of what waits is not one of what it waits for',
			weeks: [`${pull(7)} needs a review`, `${pull(9)} needs ${pull(7)} merged first`],
			joined: ['-', '-'],
		},
		{
			name: 'joins over three held meetings between',
			weeks: [`Sluice ${pull(7)}`, null, null, null, `Sluice ${pull(7)}`],
			joined: ['-', 'reference'],
		},
		{
			name: 'is new over four held meetings between',
			weeks: [`Sluice ${pull(7)}`, null, null, null, null, `Sluice ${pull(7)}`],
			joined: ['-', '-'],
		},
		{
			name: 'joins a second bullet of the same meeting by reference',
			weeks: [[`Sluice ${pull(7)}`, `And again ${pull(7)}`]],
			joined: ['-', 'reference'],
		},
		{
			name: 'in the same list is another thing, however alike',
			weeks: [['Tidal gauge calibration of the north pier', 'Tidal gauge calibration of the south pier']],
			joined: ['-', '-'],
		},
	];
	test.each(cases)('$name', ({ weeks, joined }) => {
		expect(joinsOf(weeks).joined).toEqual(joined);
	});

	test('of somebody else joins by reference: the work was handed over', () => {
		const { joined } = joinsOf(
			[`Sluice ${pull(7)}`, `Sluice ${pull(7)}`],
			(week) => ['ada', 'bo'][week] ?? '',
		);
		expect(joined).toEqual(['-', 'reference']);
	});

	test('of somebody else does not join by words', () => {
		const blocked = 'Tidal gauge calibration stuck on the vendor';
		expect(joinsOf([blocked, blocked], (week) => ['ada', 'bo'][week] ?? '').joined).toEqual(['-', '-']);
	});

	test('says what was shared', () => {
		const { blockers } = joinsOf([`Sluice ${pull(7)}`, `Sluice ${pull(7)}`]);
		expect(blockers.map(({ join_evidence }) => join_evidence)).toEqual([null, 'acme/harbour#7']);
	});

	test('joins `the PR below` to the pull request that stands below it', () => {
		const archive = weekly('core', [
			{ ada: { Blocked: 'feedback on the PR below, please', Next: `Work on the sluice ${pull(7)}` } },
			{ ada: { Blocked: `${pull(7)} still waits for feedback` } },
		]);
		expect(rowsFrom(archive).blockers.map(({ joined_by }) => joined_by)).toEqual([null, 'reference']);
	});

	test('of a review request never joins a blocker', () => {
		const { threads } = rowsFrom(weekly('core', [{ ada: { Blocked: `Needs review: ${pull(7)}` } }]));
		expect(threads.map(({ kind }) => kind).sort()).toEqual(['blocker', 'review_request']);
	});
});

test('what was joined stays joined when later notes are added', () => {
	const weeks = [
		'Tidal gauge calibration',
		'Crane supplier',
		`Sluice ${pull(7)}`,
		'Tidal gauge vendor',
		`Sluice ${pull(7)}`,
	];
	const all = joinsOf(weeks).blockers;
	for (const count of [1, 2, 3, 4]) {
		const some = joinsOf(weeks.slice(0, count)).blockers;
		expect(some.map(({ thread_id }) => thread_id)).toEqual(
			all.slice(0, count).map(({ thread_id }) => thread_id),
		);
	}
});
