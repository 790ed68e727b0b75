import { idAt } from '#ingest/archive/items.ts';
import type { Meeting } from '#ingest/archive/meetings.ts';
import type { People } from '#ingest/archive/people.ts';
import type { Projects } from '#ingest/archive/projects.ts';
import type { ItemFacts } from '#ingest/facts/note-facts.ts';
import type { HeldBetween } from './calendar.ts';
import { referencesOf } from './references.ts';
import type { Ending, Thread } from './thread.ts';
import { isSaidToBeOver } from './vocabulary.ts';
import type { WordWeights } from './weights.ts';
import { distinctiveWords, isName, wordsOf, type Words } from './words.ts';

interface Context {
	readonly weights: WordWeights;
	readonly held: HeldBetween;
	readonly people: People;
	readonly projects: Projects;
}

/** An item that says that something is over. */
export interface Statement {
	readonly item: ItemFacts;
	readonly person: string | null;
	readonly references: readonly string[];
	readonly words: Words;
}

/**
 * Which threads a meeting's items say to be over: about the same piece of work, or in the same words. One that is
 * mentioned again in the same meeting, or begins there, is not over. `spokenOf` gives the threads that a statement may
 * be about.
 */
export function endingsIn<T extends Thread>(
	meeting: Meeting,
	spokenOf: (statement: Statement) => readonly T[],
	context: Context,
): { thread: T; ending: Ending }[] {
	const statements = statementsOf(meeting, context);
	const threads = new Set(statements.flatMap(spokenOf));
	const open = [...threads].filter(({ mentions }) => mentions.at(-1)?.mention.meeting !== meeting);
	return open.flatMap((thread) => {
		const statement =
			statements.find(({ references }) => references.some((reference) => thread.references.has(reference))) ??
			statements.find((one) => isInSameWords(one, thread, meeting, context));
		if (!statement) return [];
		return { thread, ending: { date: meeting.date, itemId: idAt(meeting, statement.item.line) } };
	});
}

function statementsOf({ facts }: Meeting, { people, projects }: Context): Statement[] {
	const mentioned = new Set([...facts.blockers, ...facts.reviewRequests].map(({ line }) => line));
	const itemAt = new Map(facts.items.map((item) => [item.line, item]));
	return facts.items
		.filter((item) => !mentioned.has(item.line) && isOver(item, itemAt))
		.map((item) => ({
			item,
			person: people.personOf(item.writtenAs),
			references: referencesOf(item.links.map(projects.current)),
			words: distinctiveWords(item.text),
		}));
}

/** Ticked, struck, said so, or listed below a caption that says so (`Merged:`, `Merged the new parser:`). */
function isOver(item: ItemFacts, itemAt: ReadonlyMap<number, ItemFacts>): boolean {
	if (item.isTemplate || item.section === 'blocked') return false;
	if (item.isClosed || isSaidToBeOver(item.text)) return true;
	const caption = item.parentLine === null ? undefined : itemAt.get(item.parentLine);
	if (caption === undefined || !isSaidToBeOver(caption.text)) return false;
	return caption.text.trimEnd().endsWith(':') || wordsOf(caption.text).length <= captionWords;
}

/**
 * By the words of the thread's subject, soon after: of somebody who spoke of it, or a name that hardly anything else
 * has. What stands under next is a plan.
 */
function isInSameWords(
	statement: Statement,
	thread: Thread,
	meeting: Meeting,
	{ weights, held }: Context,
): boolean {
	const { person, references, words, item } = statement;
	if (references.length > 0 && thread.references.size > 0) return false;
	if (item.section === 'next' || item.section === 'agenda') return false;
	return thread.mentions.slice(-comparedMentions).some(({ mention }) => {
		if (mention.meeting.series !== meeting.series) return false;
		if (held(meeting.series, mention.meeting.date, meeting.date) > longestTalk) return false;
		const common = [...mention.words.keys()].filter((stem) => words.has(stem));
		if (!common.some((stem) => mention.subject.has(stem))) return false;
		const weight = weights.ofAll(common);
		if (weight < commonWeight || weight < commonShare * weights.ofAll(mention.subject.keys())) return false;
		const isSpeaker = person !== null && person === mention.person;
		return isSpeaker || common.some((stem) => isName(stem) && weights.of(stem) >= namedWeight);
	});
}

const captionWords = 3;
const comparedMentions = 4;
/** How many held meetings after a mention its words still mean the same. */
const longestTalk = 4;
const commonWeight = 0.5;
const commonShare = 0.5;
const namedWeight = 0.55;
