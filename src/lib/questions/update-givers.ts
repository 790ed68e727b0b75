import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { absenceFactor } from '../statistics/absence-factor.ts';
import { type Ask } from './ask.ts';
import { periodsWith, type Period } from './periods.ts';
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
export type GiversPeriod = Period & Givers;

interface Given {
	readonly month: string;
	readonly person: string;
	readonly updates: number;
}

/** On how many people the updates in view rest, in all and period by period: months under 18 months, else quarters. */
export async function updateGivers(
	engine: Engine,
	filters: Filters,
	ask: Ask = {},
): Promise<{ readonly all: Givers; readonly periods: readonly GiversPeriod[] }> {
	const periods = await periodsWith<Given>(engine, filters, sql, ask);
	return {
		all: giversOf(periods.flatMap(({ months }) => months)),
		periods: periods.map(({ period, months }) => ({ ...period, ...giversOf(months) })),
	};
}

function giversOf(rows: readonly Given[]): Givers {
	const parts = new Map<string, number>();
	for (const { person, updates } of rows) parts.set(person, (parts.get(person) ?? 0) + updates);
	const counts = [...parts.values()];
	return {
		updates: counts.reduce((sum, n) => sum + n, 0),
		people: counts.length,
		half: absenceFactor(counts),
	};
}
