import type { Cause } from '#ingest/archive/causes.ts';
import { byCodeUnit } from '#ingest/archive/order.ts';
import type { Row } from '#ingest/schema.ts';
import type { Joined, Thread } from './thread.ts';

/** The `blockers`, `review_requests` and `threads` rows. */
export function threadRows(threads: readonly Thread[], causeOf: (text: string) => Cause | null) {
	const blockers: Row<'blockers'>[] = [];
	const reviewRequests: Row<'review_requests'>[] = [];
	const mentions = threads.flatMap(({ id, mentions }) => mentions.map((joined) => ({ id, ...joined })));
	for (const { id, mention, joinedBy, evidence } of mentions.sort(byPlace)) {
		const { itemId, meeting, person, writtenAs, line, text, isExplicit, reviewers } = mention;
		const common = { item_id: itemId, meeting_id: meeting.id, person, written_as: writtenAs, line, text };
		const joined = { thread_id: id, joined_by: joinedBy, join_evidence: evidence };
		if (mention.kind === 'blocker') {
			const named = causeOf(text);
			const cause = { cause: named?.cause ?? null, cause_words: named?.words ?? null };
			blockers.push({ ...common, is_explicit: isExplicit, ...cause, ...joined });
		} else reviewRequests.push({ ...common, reviewers, ...joined });
	}
	return { blockers, reviewRequests, threads: threads.map(threadRow) };
}

const byPlace = ({ mention: a }: Joined, { mention: b }: Joined) =>
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
