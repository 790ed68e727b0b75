import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import { triedSource } from './tried.ts';
import sql from './topic-lines.sql?raw';

/** An item that mentions a chosen topic. */
export interface TopicLine {
	readonly itemId: string;
	readonly meetingId: string;
	readonly date: string;
	readonly seriesLabel: string;
	/** Whose words they are; null where nobody is named. */
	readonly person: string | null;
	readonly name: string | null;
	readonly text: string;
	readonly notePath: string;
	readonly line: number;
}

/** What was said of the chosen topics, the latest first. */
export function topicLines(
	engine: Engine,
	filters: Filters,
	tried: string | null,
	ask: Ask = {},
): Promise<TopicLine[]> {
	return engine.query<TopicLine>(sql, [...filterParameters(filters), triedSource(tried)], ask);
}
