import type { Engine } from '../engine/engine.ts';
import type { Ask, Kind } from './ask.ts';
import sql from './findable.sql?raw';

interface FindableThread {
	readonly id: string;
	readonly title: string;
	readonly kind: Kind;
	readonly seriesLabel: string;
	/** Its last mention. */
	readonly lastOn: string;
}

interface FindableNote {
	/** Its path. */
	readonly id: string;
	readonly title: string | null;
	readonly seriesLabel: string;
	/** Its last meeting; null for a note without a date. */
	readonly lastOn: string | null;
}

/** What can be looked up besides the choices of the filters. */
export interface Findable {
	readonly threads: readonly FindableThread[];
	readonly notes: readonly FindableNote[];
}

type Found = ({ readonly what: 'thread' } & FindableThread) | ({ readonly what: 'note' } & FindableNote);

/** All threads and all notes, the latest first, whatever is filtered. */
export async function findable(engine: Engine, ask: Ask = {}): Promise<Findable> {
	const found = await engine.query<Found>(sql, [], ask);
	return {
		threads: found.filter((row) => row.what === 'thread'),
		notes: found.filter((row) => row.what === 'note'),
	};
}
