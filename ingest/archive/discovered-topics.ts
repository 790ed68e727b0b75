import { patternSource, type Config } from '#ingest/config.ts';
import { finder } from '#ingest/letters.ts';
import { commonWords, weakWords } from './common-words.ts';
import { Corpus } from './corpus.ts';
import { byCodeUnit } from './order.ts';
import { frequentPhrases, keyOf, spellingsOf, type Phrase } from './phrases.ts';
import type { TopicItem, TopicSources } from './topics.ts';

/** A theme that nobody configured: a phrase that several people use in several meetings. */
export interface DiscoveredTopic {
	/** As it is written most often. */
	readonly label: string;
	/** Its spellings, lower case. */
	readonly patterns: readonly string[];
}

const most = 60;
/** What is said in more than this share of the meetings is no theme among others. */
const largestShare = 0.25;
const leastCohesion = 0.3;
const leastBurst = 0.6;
const partShare = 0.6;

/**
 * Finds the phrases that tell themes, the most telling ones. Code, addresses, `names` (of people and projects) and what
 * configured topics cover are left out. A phrase that is nearly always part of a longer one is folded into it.
 */
export function discoveredTopics(
	{ items, meetings }: Pick<TopicSources, 'items' | 'meetings'>,
	names: Iterable<string>,
	config: Config,
): DiscoveredTopic[] {
	const corpus = corpusOf(items, config);
	const phrases = frequentPhrases(corpus, commonKeys);
	const known = new Set([...names, ...Object.keys(config.topics)].map(letters));
	const archive = { meetings, words: corpus.length };
	const weighed = [...phrases.values()].flatMap((phrase) => {
		const weight = saysNothing(phrase, known) ? 0 : weightOf(phrase, phrases, archive);
		return weight > 0 ? { phrase, weight } : [];
	});
	const parts = partsOf(
		weighed.map(({ phrase }) => phrase),
		phrases,
	);
	const telling = weighed
		.filter(({ phrase }) => !parts.has(phrase.key))
		.sort((a, b) => b.weight - a.weight || byCodeUnit(a.phrase.key, b.phrase.key))
		.slice(0, most)
		.map(({ phrase }) => phrase);
	return [...spellingsOf(corpus, telling).values()].map(topicOf);
}

const commonKeys = new Set([...commonWords].map(keyOf));
const weakKeys = new Set([...weakWords].map(keyOf));

function corpusOf(items: readonly TopicItem[], { topics }: Config): Corpus {
	const withoutCovered = remover(Object.values(topics).flat());
	const corpus = new Corpus(keyOf);
	for (const { markdown, meeting_id, person } of items)
		corpus.add(meeting_id, person, wordRuns(withoutCovered(proseOf(markdown))));
	return corpus;
}

/** Takes what some patterns match out of a text. */
function remover(patterns: readonly string[]): (text: string) => string {
	const given = patterns.map((pattern) => pattern.trim().toLowerCase()).filter(Boolean);
	if (given.length === 0) return (text) => text;
	const beginnings = given.map((pattern) => pattern.split(/[\s*]/u)[0] ?? '');
	const expression = new RegExp(patternSource(given), 'giu');
	return (text) => {
		const lower = text.toLowerCase();
		return beginnings.some((word) => lower.includes(word)) ? text.replace(expression, ' | ') : text;
	};
}

/** What a person says: no code, no addresses, no references, nobody's handle. */
const proseOf = (markdown: string) =>
	withoutAddresses(withoutMarks(markdown))
		.replace(/[*~]+|\b_|_\b/gu, '')
		.replaceAll('’', "'");

const withoutMarks = (markdown: string) =>
	/[`[<]/u.test(markdown)
		? markdown
				.replace(/`[^`]*`/gu, ' | ')
				.replace(/!?\[([^[\]]*)\]\([^()]*\)/gu, ' $1 ')
				.replace(/<[^<>]*>/gu, ' | ')
		: markdown;

const inAddress = /[/@#\\]|:\w+:/u;
const withoutAddresses = (text: string) =>
	inAddress.test(text) ? text.replace(/\S+/gu, (word) => (inAddress.test(word) ? '|' : word)) : text;

const tokensOf = finder(
	/[\p{L}\p{N}]+(?:['._-][\p{L}\p{N}]+)*|\S/gu,
	/[A-Za-z\d]+(?:['._-][A-Za-z\d]+)*|\S/g,
);

/** Words with nothing between them. */
function wordRuns(text: string): string[][] {
	const runs: string[][] = [];
	let run: string[] = [];
	for (const token of tokensOf(text))
		if (/\p{L}/u.test(token)) {
			if (run.length === 0) runs.push(run);
			run.push(token);
		} else run = [];
	return runs;
}

/** How telling a phrase is; 0 where it is no theme. */
function weightOf(
	{ key, keys, count, meetings, inside, capitals }: Phrase,
	phrases: ReadonlyMap<string, Phrase>,
	archive: { readonly meetings: number; readonly words: number },
): number {
	if (meetings > Math.max(10, largestShare * archive.meetings)) return 0;
	if (keys.length > 1) {
		// Normalised pointwise mutual information, for more than two words their total correlation.
		const chance = keys.reduce(
			(product, part) => (product * (phrases.get(part)?.count ?? 1)) / archive.words,
			1,
		);
		const cohesion = Math.log(count / archive.words / chance) / Math.log(archive.words / count);
		return cohesion < leastCohesion * (keys.length - 1) ? 0 : meetings * 2;
	}
	if (key.length < 3 || /(?:ing|ed|ly)$/u.test(key)) return 0;
	if (inside >= 0.3 * count && capitals >= 0.5 * inside) return meetings;
	// Residual inverse document frequency (Church and Gale 1995): a theme comes in heaps, other words come by chance.
	const byChance = archive.meetings * (1 - Math.exp(-count / archive.meetings));
	return meetings >= 5 && Math.log2(byChance / meetings) >= leastBurst ? meetings / 2 : 0;
}

/** A name, or nothing but names and words that tell nothing. */
const saysNothing = ({ key, keys }: Phrase, known: ReadonlySet<string>) =>
	known.has(letters(key)) || keys.every((part) => weakKeys.has(part) || known.has(letters(part)));
const letters = (text: string) =>
	text
		.split(/[\s._-]+/u)
		.map(keyOf)
		.join('');

/** Phrases that are nearly always part of a longer one of `longer`. */
function partsOf(longer: readonly Phrase[], phrases: ReadonlyMap<string, Phrase>): Set<string> {
	const parts = new Set<string>();
	for (const { keys, count } of longer)
		for (let size = 1; size < keys.length; size++)
			for (let at = 0; at + size <= keys.length; at++) {
				const part = keys.slice(at, at + size).join(' ');
				if (count >= partShare * (phrases.get(part)?.count ?? Infinity)) parts.add(part);
			}
	return parts;
}

function topicOf(spellings: ReadonlyMap<string, number>): DiscoveredTopic {
	const usualFirst = [...spellings].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
	return {
		label: usualFirst[0]?.[0] ?? '',
		patterns: [...new Set(usualFirst.map(([spelling]) => spelling.toLowerCase()))].sort(byCodeUnit),
	};
}
