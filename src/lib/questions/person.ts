import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import { people, type Person } from './people.ts';
import sql from './person.sql?raw';

interface Known {
	readonly person: string;
	readonly name: string;
	readonly aliases: readonly string[];
	/** The last meeting in view that heard of them; null if none did. */
	readonly lastOn: string | null;
	readonly lastNotePath: string | null;
	readonly lastLine: number | null;
	readonly lastSeries: string | null;
	/** Meetings that this series has held in view since. */
	readonly heldSince: number;
}

export interface OnePerson extends Known {
	/** What is known of them in view; null if they are not in it. */
	readonly inView: Person | null;
}

/** The one person that the filters choose; null where they choose none or several. */
export async function person(engine: Engine, filters: Filters, ask: Ask = {}): Promise<OnePerson | null> {
	if (filters.person.length !== 1) return null;
	const [[known], [inView]] = await Promise.all([
		engine.query<Known>(sql, filterParameters(filters), ask),
		people(engine, filters, ask),
	]);
	return known === undefined ? null : { ...known, inView: inView ?? null };
}
