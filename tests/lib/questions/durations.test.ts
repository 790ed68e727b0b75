import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import { aging } from '#lib/questions/aging.ts';
import { durations } from '#lib/questions/durations.ts';
import { longLived } from '#lib/questions/long-lived.ts';
import { recording } from '#lib/questions/recording.ts';
import { threadsBehind } from '#lib/questions/threads-behind.ts';
import { fixtureRows, type PlannedThread } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

/** Ann mentions each of these on the days that are given, and not in her next update. */
const more: readonly PlannedThread[] = [
	['a week', '2024-02-05'],
	['another week', '2024-02-12'],
	['a third week', '2024-03-18'],
	['a fortnight', '2024-02-05', '2024-02-12'],
	['another fortnight', '2024-02-05', '2024-02-12'],
	['six weeks', '2024-02-05', '2024-02-12', '2024-02-19'],
].map(([name = '', ...days]) => ({ name, mentions: days.map((day) => [day, 'ann'] as const) }));

let few: Dataset;
let enough: Dataset;
beforeAll(async () => {
	few = await opened(fixtureRows());
	enough = await opened(fixtureRows('9999-12-31', more));
}, 60_000);

const view = (filters: Partial<Filters>): Filters => ({ ...noFilters, ...filters });

describe('how long threads last', () => {
	test('counts those that have not ended as censored', async () => {
		const { lasted, ended, open, lost, asOf, intervalDays } = await durations(few, 'blocker', noFilters);
		expect({ asOf, ended, open, lost, intervalDays }).toEqual({
			asOf: '2024-03-25',
			ended: 5,
			open: 2,
			lost: 1,
			intervalDays: 7,
		});
		expect(lasted.map(({ days, hasEnded }) => `${String(days)}${hasEnded ? '' : '+'}`)).toEqual([
			'7',
			'7',
			'7',
			'7+',
			'7+',
			'14',
			'21',
			'49+',
		]);
	});

	test('draws no curve of fewer than ten', async () => {
		const { steps, knownTo, ages } = await durations(few, 'blocker', noFilters);
		expect({ steps, knownTo, ages }).toEqual({
			steps: [],
			knownTo: null,
			ages: { 50: null, 85: null, 95: null },
		});
	});

	// 7 ×6, 7+ ×2, 14 ×3, 21, 42, 49+: S(7) = 8/14, S(14) = 8/14 × 3/6; at 21 days only three are left.
	test('draws the curve while five are at risk', async () => {
		const { steps, knownTo, ages, lasted } = await durations(enough, 'blocker', noFilters);
		expect(lasted).toHaveLength(14);
		expect(steps.map(({ days, share, atRisk, ended }) => [days, share.toFixed(3), atRisk, ended])).toEqual([
			[7, '0.571', 14, 6],
			[14, '0.286', 6, 3],
		]);
		expect({ knownTo, ages }).toEqual({ knownTo: 14, ages: { 50: 14, 85: null, 95: null } });
	});

	test.each<[string, Partial<Filters>]>([
		['all', {}],
		['earlier', { asOf: '2024-02-19' }],
		['those that opened in the dates', { from: '2024-02-12', to: '2024-03-20' }],
		['a person', { person: ['ann'] }],
	])('the rows behind a step are those at risk: %s', async (_, filters) => {
		const curve = await durations(enough, 'blocker', view(filters));
		const behind = (leastDays: number) =>
			threadsBehind(enough, 'blocker', view(filters), { what: 'lasted', on: curve.asOf ?? '', leastDays });
		expect(await behind(0)).toHaveLength(curve.lasted.length);
		for (const { days, atRisk } of curve.steps) expect(await behind(days)).toHaveLength(atRisk);
	});

	test('the dates are those of the first mention: older ones would look longer', async () => {
		const { lasted } = await durations(few, 'blocker', view({ from: '2024-03-01' }));
		expect(lasted.map(({ days }) => days)).toEqual([7, 7, 14]);
	});
});

describe('the age of open ones', () => {
	test('has a pace by the curve', async () => {
		const { threads } = await aging(enough, 'blocker', noFilters);
		expect(
			threads.map(({ title, days, pace, isLongLived }) => [title, days, pace?.toFixed(3), isLongLived]),
		).toEqual([
			['queue', 49, '0.714', true],
			['licence', 7, '0.429', false],
		]);
	});

	test('has none without a curve', async () => {
		const { threads } = await aging(few, 'blocker', noFilters);
		expect(threads.map(({ title, pace }) => [title, pace])).toEqual([
			['queue', null],
			['licence', null],
		]);
	});

	// 33 of 38 end after a week: the curve falls to 5/38 there.
	test('is long-lived with a pace of 85 %, even if it was mentioned once or twice', async () => {
		const weeks = Array.from({ length: 30 }, (_, n): PlannedThread => ({
			name: `week ${String(n)}`,
			mentions: [['2024-02-05', 'ann']],
		}));
		const data = await opened(fixtureRows('9999-12-31', weeks));
		const { ages } = await durations(data, 'blocker', noFilters);
		expect(ages).toEqual({ 50: 7, 85: 7, 95: null });
		const long = await longLived(data, 'blocker', noFilters);
		expect(long.map(({ title, mentions, pace }) => [title, mentions, pace === null])).toEqual([
			['queue', 3, false],
			['licence', 2, false],
			['disk', 3, true],
		]);
	});
});

describe('what the notes record', () => {
	test.each<['blocker' | 'review_request', Partial<Filters>, number, number]>([
		['blocker', {}, 11, 10],
		['blocker', { series: ['talks'] }, 2, 1],
		['blocker', { from: '2024-03-19', series: ['talks'] }, 1, 0],
		['review_request', {}, 11, 9],
		['review_request', { series: ['talks'] }, 2, 0],
		['blocker', { from: '2030-01-01' }, 0, 0],
	])('%s %o: %i meetings, %i record them', async (kind, filters, meetings, n) => {
		expect(await recording(few, kind, view(filters))).toMatchObject({ meetings, recording: n });
	});
});
