import { describe, expect, test } from 'vitest';
import { rowsFrom, weekly } from '../archive-of.ts';

const pull = 'https://github.com/acme/harbour/pull/7';

/** The day on which the only blocker of a first week is said to be over by the weeks after it. */
function endedOn(blocked: string, ...later: readonly Readonly<Record<string, string | string[]>>[]) {
	const { threads } = rowsFrom(
		weekly('core', [{ ada: { Blocked: blocked } }, ...later.map((ada) => ({ ada }))]),
	);
	return threads.find(({ kind }) => kind === 'blocker')?.resolved_on ?? null;
}

describe('a thread ends where a later item says so', () => {
	const cases: readonly [
		name: string,
		blocked: string,
		later: Readonly<Record<string, string | string[]>>,
		ended: boolean,
	][] = [
		['merged, with the same link', `Sluice ${pull}`, { Done: `Sluice merged ${pull}` }, true],
		[
			'merged, in the same words',
			'Tidal gauge calibration',
			{ Done: 'Tidal gauge calibration merged' },
			true,
		],
		['struck through', `Sluice ${pull}`, { Done: `~~Sluice ${pull}~~` }, true],
		['ticked', `Sluice ${pull}`, { Done: `[x] Sluice ${pull}` }, true],
		['not yet merged', `Sluice ${pull}`, { Done: `Sluice is not merged ${pull}` }, false],
		['to be merged', `Sluice ${pull}`, { Next: `Sluice to be merged ${pull}` }, false],
		['hoped to be merged', `Sluice ${pull}`, { Next: `Hopefully get the sluice merged ${pull}` }, false],
		['only its review comments fixed', `Sluice ${pull}`, { Done: `Fixed review comments ${pull}` }, false],
		['worked on', `Sluice ${pull}`, { Done: `Worked on the sluice ${pull}` }, false],
		['something else merged', 'Tidal gauge calibration', { Done: 'Ferry timetable merged' }, false],
		[
			'planned in the same words',
			'Tidal gauge calibration',
			{ Next: 'Tidal gauge calibration merged' },
			false,
		],
		[
			'mentioned again beside it',
			`Sluice ${pull}`,
			{ Done: `First part merged ${pull}`, Blocked: `Sluice ${pull}` },
			false,
		],
	];
	test.each(cases)('%s', (_, blocked, later, ended) => {
		expect(endedOn(blocked, later)).toBe(ended ? '2024-01-08' : null);
	});

	test('on the day of that item, which it names', () => {
		const archive = weekly('core', [
			{ ada: { Blocked: `Sluice ${pull}` } },
			{ ada: { Done: 'rest' } },
			{ bo: { Done: `Merged ${pull}` } },
		]);
		expect(rowsFrom(archive).threads[0]).toMatchObject({
			resolved_on: '2024-01-15',
			resolution_item_id: '2024-01-15--core.md#L7',
		});
	});

	test('and a mention after that begins a new one', () => {
		const archive = weekly('core', [
			{ ada: { Blocked: `Sluice ${pull}` } },
			{ ada: { Done: `Merged ${pull}` } },
			{ ada: { Blocked: `Sluice ${pull} again` } },
		]);
		const blocked = rowsFrom(archive).threads.filter(({ kind }) => kind === 'blocker');
		expect(blocked.map(({ resolved_on }) => resolved_on)).toEqual(['2024-01-08', null]);
	});
});
