import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import periodsSql from './topic-periods.sql?raw';
import sql from './topics.sql?raw';
import { triedSource } from './tried.ts';

/** Months or quarters. */
export type Per = 'month' | 'quarter';

/** How often a topic was mentioned within a month or a quarter. */
export interface TopicPeriod {
	/** Its first day. */
	readonly period: string;
	readonly per: Per;
	/** Its days in view. */
	readonly since: string;
	readonly until: string;
	/** The view begins or ends within it. */
	readonly isPartial: boolean;
	/** Held in view. */
	readonly heldMeetings: number;
	/** Those that mention the topic, in how many items, of how many people. */
	readonly meetings: number;
	readonly items: number;
	readonly people: number;
}

/** A topic with all that mentions it in view. */
export interface Topic {
	readonly topic: string;
	readonly label: string;
	/** Found in the notes, not named in the configuration. */
	readonly isDiscovered: boolean;
	readonly patterns: readonly string[];
	readonly meetings: number;
	readonly items: number;
	readonly people: number;
	/** Null where nothing in view mentions it. */
	readonly firstOn: string | null;
	readonly firstNotePath: string | null;
	readonly firstLine: number | null;
	readonly lastOn: string | null;
	readonly lastNotePath: string | null;
	readonly lastLine: number | null;
	readonly heldMeetings: number;
	/** In order; the same for all topics. */
	readonly periods: readonly TopicPeriod[];
}

/**
 * The chosen topics, configured ones first, then the most mentioned, period by period: months under 18 months, else
 * quarters, or as asked for. Words that are tried stand alone, as a topic without an id.
 */
export async function topics(
	engine: Engine,
	filters: Filters,
	{ per = null, tried = null }: { readonly per?: Per | null; readonly tried?: string | null } = {},
	ask: Ask = {},
): Promise<Topic[]> {
	const source = triedSource(tried);
	const parameters = filterParameters(filters);
	const options = ask;
	const [totals, periods] = await Promise.all([
		engine.query<Omit<Topic, 'periods'>>(sql, [...parameters, source], options),
		engine.query<TopicPeriod & { topic: string }>(periodsSql, [...parameters, per ?? '', source], options),
	]);
	const of = new Map<string, TopicPeriod[]>(totals.map(({ topic }) => [topic, []]));
	for (const { topic, ...period } of periods) of.get(topic)?.push(period);
	return totals.map((topic) => ({
		...topic,
		label: source === '' ? topic.label : (tried ?? '').trim(),
		periods: of.get(topic.topic) ?? [],
	}));
}
