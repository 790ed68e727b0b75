import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { benjaminiHochberg, upperTail } from '../statistics/false-discovery.ts';
import { logOdds } from '../statistics/log-odds.ts';
import type { Ask } from './ask.ts';
import { topics, type Topic, type TopicPeriod } from './topics.ts';

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
	/** The last quarter in view with enough meetings to say something; null where there is none with enough before it. */
	readonly quarter: TopicPeriod | null;
	/** Meetings held before it, in view. */
	readonly heldBefore: number;
	/** Meetings held after it: too few to say anything. */
	readonly heldAfter: number;
	/** The ones that stand out most come first. */
	readonly topics: readonly NewTopic[];
}

const leastMeetings = 5;
const q = 0.05;

/**
 * The topics that are new in the last quarter in view against all before: log-odds over the meetings that mention
 * them, kept by Benjamini–Hochberg at q ≤ .05. Chosen topics narrow what is told, not what is compared.
 */
export async function newTopics(engine: Engine, filters: Filters, ask: Ask = {}): Promise<NewTopics> {
	const all = await topics(engine, { ...filters, topic: [] }, { per: 'quarter' }, ask);
	const found = newIn(all);
	return filters.topic.length === 0
		? found
		: { ...found, topics: found.topics.filter(({ topic }) => filters.topic.includes(topic)) };
}

function newIn(all: readonly Topic[]): NewTopics {
	const quarters = all[0]?.periods ?? [];
	const held = (part: readonly TopicPeriod[]) =>
		part.reduce((sum, { heldMeetings }) => sum + heldMeetings, 0);
	const last = quarters.findLastIndex(({ heldMeetings }) => heldMeetings >= leastMeetings);
	const heldBefore = held(quarters.slice(0, Math.max(0, last)));
	const heldAfter = held(quarters.slice(last + 1));
	if (heldBefore < leastMeetings) return { quarter: null, heldBefore, heldAfter, topics: [] };

	const counts = all.map(({ topic, label, periods }) => ({
		topic,
		label,
		meetings: periods[last]?.meetings ?? 0,
		meetingsBefore: periods.slice(0, last).reduce((sum, { meetings }) => sum + meetings, 0),
	}));
	const odds = logOdds(counts.map(({ meetings, meetingsBefore }) => [meetings, meetingsBefore]));
	const tested = counts
		.map((count, index) => ({ ...count, z: odds[index]?.z ?? 0 }))
		.filter(({ meetings, meetingsBefore }) => meetings + meetingsBefore > 0);
	const isKept = benjaminiHochberg(
		tested.map(({ z }) => upperTail(z)),
		q,
	);
	return {
		quarter: quarters[last] ?? null,
		heldBefore,
		heldAfter,
		topics: tested.filter((_, index) => isKept[index]).sort((a, b) => b.z - a.z),
	};
}
