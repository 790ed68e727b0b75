import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import { triedSource } from './tried.ts';
import sql from './topic-projects.sql?raw';

/** A project that items about a chosen topic are about. */
export interface TopicProject {
	readonly project: string;
	readonly items: number;
	readonly meetings: number;
	readonly firstOn: string;
	readonly lastOn: string;
	/** Where it was mentioned last. */
	readonly notePath: string;
	readonly line: number;
}

/** Which projects the chosen topics touch, the most mentioned first. */
export function topicProjects(
	engine: Engine,
	filters: Filters,
	tried: string | null,
	ask: Ask = {},
): Promise<TopicProject[]> {
	return engine.query<TopicProject>(sql, [...filterParameters(filters), triedSource(tried)], ask);
}
