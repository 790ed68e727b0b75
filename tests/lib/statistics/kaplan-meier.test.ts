import { describe, expect, test } from 'vitest';
import { atRisk, fallenBy, kaplanMeier, survival, type Duration } from '#lib/statistics/kaplan-meier.ts';
import { randomFrom, type Random } from '../../generator/random.ts';

const lasting = (text: string): Duration[] =>
	text.split(' ').map((one) => ({ days: parseInt(one, 10), hasEnded: !one.endsWith('+') }));

/** Weeks of remission under 6-MP (Freireich et al. 1963), `+` still in remission. */
const sixMp = lasting('6 6 6 7 10 13 16 22 23 6+ 9+ 10+ 11+ 17+ 19+ 20+ 25+ 32+ 32+ 34+ 35+');

describe('the 6-MP trial', () => {
	const steps = kaplanMeier(sixMp);

	test('falls as published', () => {
		expect(steps.map(({ days, share }) => [days, Number(share.toFixed(3))])).toEqual([
			[6, 0.857],
			[7, 0.807],
			[10, 0.753],
			[13, 0.69],
			[16, 0.627],
			[22, 0.538],
			[23, 0.448],
		]);
		expect(steps.map(({ atRisk: n }) => n)).toEqual([21, 17, 15, 12, 11, 7, 6]);
	});

	test('has the published standard errors behind its band', () => {
		// Greenwood's standard errors at 6 and 23 weeks: .0764 and .1346.
		const first = steps[0];
		const spread = Math.exp((1.959963984540054 * 0.0764) / (0.857 * -Math.log(0.857)));
		expect(first?.low).toBeCloseTo(0.857 ** spread, 2);
		expect(first?.high).toBeCloseTo(0.857 ** (1 / spread), 2);
		expect([steps.at(-1)?.low, steps.at(-1)?.high].map((one) => one?.toFixed(3))).toEqual(['0.188', '0.680']);
	});

	test('has the median of all, not of those that ended', () => {
		expect(fallenBy(steps, 0.5)).toBe(23);
		expect(fallenBy(kaplanMeier(sixMp.filter(({ hasEnded }) => hasEnded)), 0.5)).toBe(10);
		expect(fallenBy(steps, 0.85)).toBeNull();
	});

	test('is read between its steps', () => {
		expect([0, 5, 6, 22.5, 100].map((days) => Number(survival(steps, days).toFixed(3)))).toEqual([
			1, 1, 0.857, 0.538, 0.448,
		]);
		expect([0, 6, 7, 35, 36].map((days) => atRisk(sixMp, days))).toEqual([21, 21, 17, 1, 0]);
	});
});

test.each([
	['nothing', '', []],
	['none ended', '3+ 4+', []],
	['all ended at once', '3 3', [[3, 0, 0, 0]]],
	['one ended on the first day', '0 5+', [[0, 0.5, 0.006, 0.91]]],
])('%s', (_, text, expected) => {
	const steps = kaplanMeier(text === '' ? [] : lasting(text));
	expect(
		steps.map(({ days, share, low, high }) => [
			days,
			...[share, low, high].map((one) => Number(one.toFixed(3))),
		]),
	).toEqual(expected);
});

const orNever = (days: number | null) => days ?? Infinity;

/** Durations as they may come, from one to forty. */
function someDurations(random: Random): Duration[] {
	return Array.from({ length: 1 + random.int(40) }, () => ({
		days: random.int(61),
		hasEnded: random.chance(0.6),
	}));
}

describe.each(Array.from({ length: 50 }, (_, seed) => [seed]))('any durations (%i)', (seed) => {
	const random = randomFrom(seed);
	const some = someDurations(random);
	const steps = kaplanMeier(some);

	test('an older one that is still open never lowers the median, nor another age', () => {
		const oldest = Math.max(...some.map(({ days }) => days));
		const more = kaplanMeier([...some, { days: oldest + random.int(31), hasEnded: false }]);
		for (const share of [0.5, 0.85, 0.95]) {
			expect(orNever(fallenBy(more, share))).toBeGreaterThanOrEqual(orNever(fallenBy(steps, share)));
		}
	});

	test('without censored ones it is the share that lasts longer', () => {
		const ended = kaplanMeier(some.map(({ days }) => ({ days, hasEnded: true })));
		for (const at of [0, 7, 30, 60]) {
			expect(survival(ended, at)).toBeCloseTo(some.filter(({ days }) => days > at).length / some.length, 9);
		}
	});

	test('it falls, within its band', () => {
		for (const [index, { share, low, high }] of steps.entries()) {
			expect(share).toBeLessThan(steps[index - 1]?.share ?? 1);
			expect([low <= share, share <= high, low >= 0, high <= 1]).toEqual([true, true, true, true]);
		}
		expect(steps.length).toBe(new Set(some.filter(({ hasEnded }) => hasEnded).map(({ days }) => days)).size);
	});
});
