import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import type { Thread } from './thread.ts';
import sql from './threads-lived.sql?raw';

/** The threads that lived in the view's dates: open ones first, the longest on top, then the latest. */
export function threadsLived(engine: Engine, kind: Kind, filters: Filters, ask: Ask = {}): Promise<Thread[]> {
	return asked(engine, kind, filters, '', ask);
}

/** The requests that ask a person, whoever asks; the person filter, which is about who asks, is left out. */
export function requestsOf(
	engine: Engine,
	reviewer: string,
	filters: Filters,
	ask: Ask = {},
): Promise<Thread[]> {
	return asked(engine, 'review_request', { ...filters, person: [] }, reviewer, ask);
}

function asked(engine: Engine, kind: Kind, filters: Filters, reviewer: string, ask: Ask): Promise<Thread[]> {
	return engine.query<Thread>(sql, [...filterParameters(filters), kind, reviewer], ask);
}
