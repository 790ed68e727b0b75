import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { benjaminiHochberg, upperTail } from '../statistics/false-discovery.ts';
import { logOdds } from '../statistics/log-odds.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './new-topics.sql?raw';

/** A topic that is mentioned more often in the last quarter than in all before. */
export interface NewTopic {
	readonly topic: string;
	readonly label: string;
	/** Meetings that mention it, in the quarter and before. */
	readonly meetings: number;
	readonly meetingsBefore: number;
	/** Log-odds in units of its standard error. */
	readonly z: number;
}

export interface NewTopics {
	/** The last quarter in view with five meetings or more, by its first day; null where too few were held before it. */
	readonly quarter: { readonly period: string; readonly heldMeetings: number } | null;
	/** Meetings held before it, in view. */
	readonly heldBefore: number;
	/** Meetings held after it: too few to say anything. */
	readonly heldAfter: number;
	/** The ones that stand out most come first. */
	readonly topics: readonly NewTopic[];
}

interface Counted extends Omit<NewTopic, 'topic' | 'label' | 'z'> {
	readonly period: string;
	readonly heldMeetings: number;
	readonly heldBefore: number;
	readonly heldAfter: number;
	/** Null where nothing mentions any topic. */
	readonly topic: string | null;
	readonly label: string | null;
}

const leastMeetings = 5;
const q = 0.05;

/**
 * The topics that are new in the last quarter in view against all before: log-odds over the meetings that mention
 * them, kept by Benjamini–Hochberg at q ≤ .05. Chosen topics narrow what is told, not what is compared.
 */
export async function newTopics(engine: Engine, filters: Filters, ask: Ask = {}): Promise<NewTopics> {
	const rows = await engine.query<Counted>(sql, filterParameters({ ...filters, topic: [] }), ask);
	const [first] = rows;
	const { heldBefore = 0, heldAfter = 0 } = first ?? {};
	if (first === undefined || heldBefore < leastMeetings) {
		return { quarter: null, heldBefore, heldAfter, topics: [] };
	}
	const told = newIn(rows).filter(({ topic }) => filters.topic.length === 0 || filters.topic.includes(topic));
	return { quarter: first, heldBefore, heldAfter, topics: told };
}

function newIn(rows: readonly Counted[]): NewTopic[] {
	const odds = logOdds(rows.map(({ meetings, meetingsBefore }) => [meetings, meetingsBefore]));
	const isKept = benjaminiHochberg(
		odds.map(({ z }) => upperTail(z)),
		q,
	);
	return rows
		.flatMap(({ topic, label, meetings, meetingsBefore }, index) =>
			topic !== null && isKept[index] === true
				? { topic, label: label ?? topic, meetings, meetingsBefore, z: odds[index]?.z ?? 0 }
				: [],
		)
		.sort((a, b) => b.z - a.z);
}
