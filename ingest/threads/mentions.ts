import { idAt } from '#ingest/archive/items.ts';
import type { Meeting } from '#ingest/archive/meetings.ts';
import type { People } from '#ingest/archive/people.ts';
import type { Projects } from '#ingest/archive/projects.ts';
import type { Templates } from '#ingest/archive/templates.ts';
import type { ItemFacts, LinkFacts } from '#ingest/facts/note-facts.ts';

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
	readonly links: readonly LinkFacts[];
	/** Of a blocker. */
	readonly isExplicit: boolean;
	/** Of a review request: who is asked. */
	readonly reviewers: readonly string[];
}

/** All mentions of the archive, in the order of their meetings and lines. Templates are none. */
export function mentionsOf(
	meetings: readonly Meeting[],
	{ personOf }: People,
	{ current }: Projects,
	{ isTemplate }: Templates,
): Mention[] {
	return meetings.flatMap((meeting) => {
		const itemAt = new Map(meeting.facts.items.map((item) => [item.line, item]));
		const mention = (kind: Kind, { line, writtenAs, links }: Stated) => {
			const item = itemAt.get(line);
			if (!item || isTemplate(meeting, item)) return [];
			return [
				{
					kind,
					itemId: idAt(meeting, line),
					meeting,
					line,
					writtenAs,
					person: personOf(writtenAs),
					text: item.text,
					links: links.map(current),
				},
			];
		};
		const { blockers, reviewRequests } = meeting.facts;
		return [
			...blockers.flatMap((blocker) =>
				mention('blocker', blocker).map((of) => ({ ...of, isExplicit: blocker.isExplicit, reviewers: [] })),
			),
			...reviewRequests.flatMap((request) =>
				mention('review_request', request).map((of) => ({
					...of,
					isExplicit: true,
					reviewers: [...new Set(request.reviewers.flatMap((written) => personOf(written) ?? []))],
				})),
			),
		];
	});
}

interface Stated {
	readonly line: number;
	readonly writtenAs: string | null;
	readonly links: ItemFacts['links'];
}
