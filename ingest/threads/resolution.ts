import { idAt } from '#ingest/archive/items.ts';
import type { Meeting } from '#ingest/archive/meetings.ts';
import type { People } from '#ingest/archive/people.ts';
import type { Projects } from '#ingest/archive/projects.ts';
import type { ItemFacts } from '#ingest/facts/note-facts.ts';
import { referencesOf } from './references.ts';
import type { Ending, Thread } from './thread.ts';
import { saysNotYet, saysOver } from './vocabulary.ts';
import type { WordWeights } from './weights.ts';
import { distinctiveWords, type Words } from './words.ts';

interface Context {
	readonly weights: WordWeights;
	readonly people: People;
	readonly projects: Projects;
}

/** An item that says that something is over. */
interface Statement {
	readonly item: ItemFacts;
	readonly person: string | null;
	readonly references: readonly string[];
	readonly words: Words;
}

/**
 * Which threads a meeting's items say to be over: about the same piece of work, or in the same words. One that is
 * mentioned again in the same meeting, or begins there, is not over.
 */
export function endingsIn<T extends Thread>(
	meeting: Meeting,
	threads: readonly T[],
	context: Context,
): { thread: T; ending: Ending }[] {
	const open = threads.filter(({ mentions }) => mentions.at(-1)?.mention.meeting !== meeting);
	if (open.length === 0) return [];
	const statements = statementsOf(meeting, context);
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
	return facts.items
		.filter((item) => !mentioned.has(item.line) && isOver(item))
		.map((item) => ({
			item,
			person: people.personOf(item.writtenAs),
			references: referencesOf(item.links.map(projects.current)),
			words: distinctiveWords(item.text),
		}));
}

const isOver = ({ isClosed, isTemplate, section, text }: ItemFacts) =>
	!isTemplate && (isClosed || (section !== 'blocked' && saysOver.test(text) && !saysNotYet.test(text)));

/** By the words of the thread's subject: of somebody who spoke of it, or a name that hardly anything else has. */
function isInSameWords(
	{ person, references, words }: Statement,
	thread: Thread,
	meeting: Meeting,
	{ weights }: Context,
) {
	if (references.length > 0 && thread.references.size > 0) return false;
	return thread.mentions.slice(-comparedMentions).some(({ mention }) => {
		if (mention.meeting.series !== meeting.series) return false;
		const common = [...mention.subject.keys()].filter((stem) => words.has(stem));
		const weight = weights.ofAll(common);
		const share = weight / weights.ofAll(mention.subject.keys());
		const isSpeaker = person !== null && person === mention.person;
		const isNamed = common.some((stem) => /[-_.\d]/u.test(stem) && weights.of(stem) >= namedWeight);
		return isSpeaker
			? weight >= spokenWeight && (share >= commonShare || isNamed)
			: isNamed && share >= commonShare;
	});
}

const comparedMentions = 4;
const spokenWeight = 0.5;
const commonShare = 0.3;
const namedWeight = 0.55;
