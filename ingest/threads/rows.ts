import type { Cause } from '#ingest/archive/causes.ts';
import { byCodeUnit } from '#ingest/archive/order.ts';
import type { Row } from '#ingest/schema.ts';
import type { Kind } from './mentions.ts';
import type { Joined, Thread } from './thread.ts';

/** The `blockers`, `review_requests` and `threads` rows. */
export function threadRows(threads: readonly Thread[], causeOf: (text: string) => Cause | null) {
	const mentions = threads
		.flatMap((thread) => thread.mentions.map((joined): Placed => [joined, thread]))
		.sort(byPlace);
	const ofKind = (wanted: Kind) => mentions.filter(([{ mention }]) => mention.kind === wanted);
	return {
		blockers: ofKind('blocker').map((placed) => blockerRow(placed, causeOf)),
		reviewRequests: ofKind('review_request').map(requestRow),
		threads: threads.map(threadRow),
	};
}

type Placed = readonly [Joined, Thread];

// Both rows are written out: rows with others spread into them take far more memory.

function blockerRow(
	[{ mention, joinedBy, evidence }, { id }]: Placed,
	causeOf: (text: string) => Cause | null,
): Row<'blockers'> {
	const named = causeOf(mention.text);
	return {
		item_id: mention.itemId,
		meeting_id: mention.meeting.id,
		person: mention.person,
		written_as: mention.writtenAs,
		line: mention.line,
		text: mention.text,
		is_explicit: mention.isExplicit,
		cause: named?.cause ?? null,
		cause_words: named?.words ?? null,
		thread_id: id,
		joined_by: joinedBy,
		join_evidence: evidence,
	};
}

const requestRow = ([{ mention, joinedBy, evidence }, { id }]: Placed): Row<'review_requests'> => ({
	item_id: mention.itemId,
	meeting_id: mention.meeting.id,
	person: mention.person,
	written_as: mention.writtenAs,
	line: mention.line,
	text: mention.text,
	reviewers: mention.reviewers,
	thread_id: id,
	joined_by: joinedBy,
	join_evidence: evidence,
});

const byPlace = ([{ mention: a }]: Placed, [{ mention: b }]: Placed) =>
	byCodeUnit(a.meeting.date, b.meeting.date) ||
	byCodeUnit(a.meeting.notePath, b.meeting.notePath) ||
	a.line - b.line;

const threadRow = (thread: Thread): Row<'threads'> => ({
	thread_id: thread.id,
	kind: thread.kind,
	title: titleOf(thread),
	resolved_on: thread.ending?.date ?? null,
	resolution_item_id: thread.ending?.itemId ?? null,
});

/** The first mention that says something beside an address or a number; else what it points to. */
function titleOf({ mentions, references }: Thread): string {
	const texts = mentions.map(({ mention }) =>
		mention.text.replace(address, '$1#$2').replace(/\s+/gu, ' ').trim(),
	);
	const title = texts.find((text) => /\p{L}{2}/u.test(text.replace(/\S*[/#]\S*/gu, '')));
	return shortened(title ?? [...references][0] ?? texts[0] ?? '');
}

/** Of a pull request or an issue, shortened in titles as people do. */
const address = /https?:\/\/[\w.-]+\/([\w.-]+\/[\w.-]+)\/(?:pull|issues)\/(\d+)(?:[#/?][\w#/?=&-]*)?/gu;

const shortened = (text: string) =>
	text.length <= 120 ? text : `${text.slice(0, 119).replace(/\s+\S*$/u, '')}…`;
