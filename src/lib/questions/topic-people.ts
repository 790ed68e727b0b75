import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import { triedSource } from './tried.ts';
import sql from './topic-people.sql?raw';

/** Somebody who spoke of a chosen topic. */
export interface TopicPerson {
	/** Null for the items of nobody named. */
	readonly person: string | null;
	readonly name: string | null;
	readonly items: number;
	readonly meetings: number;
	readonly firstOn: string;
	readonly lastOn: string;
	/** Where they did so last. */
	readonly notePath: string;
	readonly line: number;
}

/** Who spoke of the chosen topics, whoever did so last first. */
export function topicPeople(
	engine: Engine,
	filters: Filters,
	tried: string | null,
	ask: Ask = {},
): Promise<TopicPerson[]> {
	return engine.query<TopicPerson>(sql, [...filterParameters(filters), triedSource(tried)], ask);
}
