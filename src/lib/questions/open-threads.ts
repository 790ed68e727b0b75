import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import sql from './open-threads.sql?raw';
import type { Thread } from './thread.ts';

/** What is open as of the view's date, the longest first: the list, the dots by age, the oldest. */
export function openThreads(engine: Engine, kind: Kind, filters: Filters, ask: Ask = {}): Promise<Thread[]> {
	return engine.query<Thread>(sql, [...filterParameters(filters), kind], ask);
}
