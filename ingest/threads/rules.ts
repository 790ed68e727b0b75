import { longestGap, type HeldBetween } from './calendar.ts';
import type { Mention } from './mentions.ts';
import type { Thread } from './thread.ts';
import type { WordWeights } from './weights.ts';
import { isName, type Words } from './words.ts';

/** Why a mention belongs to a thread. A smaller rank is the stronger reason. */
export interface Match<T extends Thread> {
	readonly thread: T;
	readonly by: 'reference' | 'words';
	/** What is shared. */
	readonly evidence: string;
	readonly rank: number;
}

/** What rules need to know beside the mention and the thread. */
export interface Context {
	readonly weights: WordWeights;
	readonly held: HeldBetween;
}

type Found = Pick<Match<Thread>, 'by' | 'evidence'> | null;
type Rule = (mention: Mention, thread: Thread, context: Context) => Found;

/** The strongest rule that holds between a mention and a thread. */
export function matchOf<T extends Thread>(mention: Mention, thread: T, context: Context): Match<T> | null {
	for (const [rank, rule] of rules.entries()) {
		const found = rule(mention, thread, context);
		if (found) return { ...found, thread, rank };
	}
	return null;
}

const sharedReference: Rule = ({ references }, thread) => {
	const shared = references.find((reference) => thread.references.has(reference));
	return shared === undefined ? null : { by: 'reference', evidence: shared };
};

const equalWords: Rule = (mention, thread) => {
	if (!mention.wording || pointElsewhere(mention, thread)) return null;
	const isEqual = thread.mentions.some(
		({ mention: other }) => other.wording === mention.wording && areOneVoice(mention, other),
	);
	return isEqual ? { by: 'words', evidence: mention.text } : null;
};

/** The same work in other words: of one person, or under one heading. */
const wordsInCommon: Rule = (mention, thread, { weights, held }) => {
	if (pointElsewhere(mention, thread)) return null;
	for (const { mention: other } of thread.mentions.slice(-comparedMentions).reverse()) {
		if (areSideBySide(mention, other)) return null;
		if (!areOneVoice(mention, other) && !areUnderOneHeading(mention, other)) continue;
		const gap = held(mention.meeting.series, other.meeting.date, mention.meeting.date);
		const common =
			gap > longestGap ? [] : commonStems(mention, other).filter((stem) => weights.of(stem) >= leastWeight);
		const weight = weights.ofAll(common);
		const share = weight / Math.min(weights.ofAll(mention.words.keys()), weights.ofAll(other.words.keys()));
		const isNamed = gap <= 1 && common.some((stem) => isName(stem) && weights.of(stem) >= namedWeight);
		if ((weight >= commonWeight && share >= commonShare) || isNamed)
			return { by: 'words', evidence: common.map((stem) => mention.words.get(stem) ?? stem).join(', ') };
	}
	return null;
};

const rules: readonly Rule[] = [sharedReference, equalWords, wordsInCommon];

const comparedMentions = 4;
const leastWeight = 0.33;
const commonWeight = 0.75;
const commonShare = 0.3;
const namedWeight = 0.55;

/**
 * The stems of both. Among them must be one that each says of its subject, and one that each says itself: what only
 * the heading says holds for all that stands below it.
 */
function commonStems(mention: Mention, other: Mention): string[] {
	const common = [...mention.words.keys()].filter((stem) => other.words.has(stem));
	const isAmong = (words: Words) => words.size === 0 || common.some((stem) => words.has(stem));
	return [mention.subject, other.subject, mention.ownWords, other.ownWords].every(isAmong) ? common : [];
}

/** Two that point to different pieces of work are different, whatever their words. */
const pointElsewhere = ({ references }: Mention, thread: Thread) =>
	references.length > 0 &&
	thread.references.size > 0 &&
	!references.some((reference) => thread.references.has(reference));

/** Bullets of one list are different things. */
const areSideBySide = (a: Mention, b: Mention) => a.meeting.id === b.meeting.id && a.list === b.list;

/** Nobody's items of one meeting are several people's, and several things. */
const areOneVoice = (a: Mention, b: Mention) =>
	a.person === b.person &&
	(a.person !== null || (a.meeting.series === b.meeting.series && a.meeting.id !== b.meeting.id));

const areUnderOneHeading = (a: Mention, b: Mention) =>
	a.heading !== null && a.heading === b.heading && a.meeting.series === b.meeting.series;
