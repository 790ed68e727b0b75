import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { absenceFactor } from '../statistics/absence-factor.ts';
import { filterParameters, threadTables, type Ask } from './ask.ts';
import sql from './update-givers.sql?raw';

/** On how many people updates rest. */
export interface Givers {
	readonly updates: number;
	/** Who gave them. */
	readonly people: number;
	/** The smallest number of people who gave half of them; 0 without updates. */
	readonly half: number;
}

/** The same for a month or a quarter. */
export interface GiversPeriod extends Givers {
	/** Its first day. */
	readonly period: string;
	readonly per: 'month' | 'quarter';
	/** Its days in view: after `after`, up to `on`. */
	readonly after: string;
	readonly on: string;
	/** The view begins or ends within it. */
	readonly isPartial: boolean;
}

interface Given extends Omit<GiversPeriod, keyof Givers> {
	readonly person: string | null;
	readonly updates: number;
}

/** On how many people the updates in view rest, in all and period by period: months under 18 months, else quarters. */
export async function updateGivers(
	engine: Engine,
	filters: Filters,
	ask: Ask = {},
): Promise<{ readonly all: Givers; readonly periods: readonly GiversPeriod[] }> {
	const rows = await engine.query<Given>(sql, [...filterParameters(filters), ''], {
		...ask,
		tables: threadTables('blocker'),
	});
	const given = rows.filter(({ person }) => person !== null);
	const periods = new Map(
		rows.map(({ period, per, after, on, isPartial }) => [period, { period, per, after, on, isPartial }]),
	);
	return {
		all: giversOf(given),
		periods: [...periods.values()].map((period) => ({
			...period,
			...giversOf(given.filter((row) => row.period === period.period)),
		})),
	};
}

function giversOf(rows: readonly Given[]): Givers {
	const parts = new Map<string | null, number>();
	for (const { person, updates } of rows) parts.set(person, (parts.get(person) ?? 0) + updates);
	const counts = [...parts.values()];
	return {
		updates: counts.reduce((sum, n) => sum + n, 0),
		people: counts.length,
		half: absenceFactor(counts),
	};
}
