import { idAt } from '#ingest/archive/items.ts';
import type { Meeting } from '#ingest/archive/meetings.ts';
import type { People } from '#ingest/archive/people.ts';
import type { Projects } from '#ingest/archive/projects.ts';
import type { Templates } from '#ingest/archive/templates.ts';
import type { ItemFacts } from '#ingest/facts/note-facts.ts';
import { headingReader } from './headings.ts';
import { borrowedReferences, referencesOf } from './references.ts';
import { waitingWords } from './vocabulary.ts';
import { distinctiveWords, wordsOf, type Words } from './words.ts';

export type Kind = 'blocker' | 'review_request';

/** A blocker or a review request, as an occurrence of a thread. */
export interface Mention {
	readonly kind: Kind;
	readonly itemId: string;
	readonly meeting: Meeting;
	readonly line: number;
	readonly writtenAs: string | null;
	readonly person: string | null;
	readonly text: string;
	/** Of a blocker. */
	readonly isExplicit: boolean;
	/** Of a review request: who is asked. */
	readonly reviewers: readonly string[];
	/** The pieces of work it is about, those of its details and of what it calls `the PR below` too. */
	readonly references: readonly string[];
	/** All its words, to tell whether it was copied. */
	readonly wording: string;
	/** The distinctive ones. */
	readonly ownWords: Words;
	/** Together with those of the heading that names its work. */
	readonly words: Words;
	/** Those that name the work that waits, where it says what it waits for; else all of them. */
	readonly subject: Words;
	/** The heading above it, where that names a piece of work. */
	readonly heading: string | null;
	/** The same for bullets of one list. */
	readonly list: string;
}

/** All mentions of the archive, in the order of their meetings and lines. Templates are none. */
export function mentionsOf(
	meetings: readonly Meeting[],
	people: People,
	projects: Projects,
	templates: Templates,
): Mention[] {
	const headingsOf = headingReader();
	return meetings.flatMap((meeting) => {
		const { blockers, reviewRequests } = meeting.facts;
		const stated = [
			...blockers.map((blocker) => ({ ...blocker, kind: 'blocker' as const, reviewers: [] })),
			...reviewRequests.map((request) => ({ ...request, kind: 'review_request' as const, isExplicit: true })),
		];
		if (stated.length === 0) return [];
		const headingAbove = headingsOf(meeting);
		const itemAt = new Map(meeting.facts.items.map((item) => [item.line, item]));
		return stated.flatMap(({ kind, line, writtenAs, isExplicit, reviewers, links }): Mention[] => {
			const item = itemAt.get(line);
			if (!item || templates.isTemplate(meeting, item)) return [];
			const heading = headingAbove(line);
			const own = referencesOf(subjectLinks(item, links).map(projects.current));
			const { ownWords, words, subject } = contentOf(item, heading);
			return [
				{
					kind,
					itemId: idAt(meeting, line),
					meeting,
					line,
					writtenAs,
					person: people.personOf(writtenAs),
					text: item.text,
					isExplicit,
					reviewers: [...new Set(reviewers.flatMap((written) => people.personOf(written) ?? []))],
					references: own.length > 0 ? own : borrowedReferences(item, meeting.facts.items, words, projects),
					wording: wordsOf(item.text).join(' '),
					ownWords,
					words,
					subject,
					heading,
					list: [item.updateLine, item.parentLine, item.section].join(),
				},
			];
		});
	});
}

/** Of `a#1 waits for b#2` the first link: the second is what it waits for. Where only that is linked, all links. */
function subjectLinks({ markdown }: ItemFacts, links: ItemFacts['links']): ItemFacts['links'] {
	const end = markdown.search(waitingWords);
	if (end <= 0) return links;
	const before = markdown.slice(0, end);
	const isBefore = ({ number }: (typeof links)[number]) =>
		number !== null && new RegExp(`(?:^|\\D)${String(number)}(?:\\D|$)`, 'u').test(before);
	const subject = links.filter(isBefore);
	return subject.length > 0 ? subject : links;
}

function contentOf({ text }: ItemFacts, heading: string | null) {
	const ownWords = distinctiveWords(text);
	const context = distinctiveWords(heading ?? '');
	const inContext = (words: Words): Words => (context.size === 0 ? words : new Map([...context, ...words]));
	const words = inContext(ownWords);
	const at = text.search(waitingWords);
	const before = at > 0 ? distinctiveWords(text.slice(0, at)) : ownWords;
	const subject = before === ownWords || before.size === 0 ? words : inContext(before);
	return { ownWords, words, subject };
}
