import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './recurring-requests.sql?raw';
import { threadLives, type LifeMeeting, type ThreadLife } from './thread-lives.ts';

interface Asked {
	readonly threadId: string;
	/** Who asked, in the order in which they first did. */
	readonly askers: readonly string[];
	readonly askerNames: readonly string[];
	/** Who was asked by then, in the same way. */
	readonly reviewers: readonly string[];
	readonly reviewerNames: readonly string[];
	/** The pull request that it is about, or the issue; null where no mention points to one. */
	readonly url: string | null;
	/** As people write it, `org/repo#12`. */
	readonly reference: string | null;
}

/** A review request that was asked for in two meetings or more. */
export interface RecurringRequest extends ThreadLife, Asked {
	/** Held meetings in a row that asked for it. */
	readonly longestRun: number;
	/** Half of the meetings of a series asked for it, for six months or more. */
	readonly isStanding: boolean;
}

/** Review requests that were asked for again: open ones first, then the most often asked for. */
export async function recurringRequests(
	engine: Engine,
	filters: Filters,
	ask: Ask = {},
): Promise<RecurringRequest[]> {
	const [threads, details] = await Promise.all([
		threadLives(engine, 'review_request', filters, { mentions: 2 }, ask),
		engine.query<Asked>(sql, [...filterParameters(filters), 'review_request', 2], ask),
	]);
	const asked = new Map(details.map((detail) => [detail.threadId, detail]));
	const requests = threads.flatMap((thread) => {
		const detail = asked.get(thread.threadId);
		if (detail === undefined) return [];
		return [
			{
				...thread,
				...detail,
				longestRun: longestRun(thread.life),
				isStanding: isStanding(thread),
			},
		];
	});
	const isOpen = ({ status }: RecurringRequest) => Number(status === 'open');
	return requests.sort((a, b) => isOpen(b) - isOpen(a) || b.mentions - a.mentions || b.days - a.days);
}

/** The most meetings of one series in a row that mention it. */
export function longestRun(life: readonly LifeMeeting[]): number {
	let longest = 0;
	for (const meetings of bySeries(life)) {
		let run = 0;
		for (const { isMention } of meetings) {
			run = isMention ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
	}
	return longest;
}

/** Whether half of the meetings of a series mention it, over six months or more. */
export function isStanding({ life }: Pick<ThreadLife, 'life'>): boolean {
	return bySeries(life).some((meetings) => {
		const first = meetings.findIndex(({ isMention }) => isMention);
		const last = meetings.findLastIndex(({ isMention }) => isMention);
		const [from, to] = [meetings[first]?.date, meetings[last]?.date];
		if (from === undefined || to === undefined || to < halfYearAfter(from)) return false;
		const span = meetings.slice(first, last + 1);
		return span.filter(({ isMention }) => isMention).length * 2 >= span.length;
	});
}

function bySeries(life: readonly LifeMeeting[]): LifeMeeting[][] {
	const series = new Map<string, LifeMeeting[]>();
	for (const meeting of life) series.set(meeting.series, [...(series.get(meeting.series) ?? []), meeting]);
	return [...series.values()];
}

function halfYearAfter(iso: string): string {
	const date = new Date(`${iso}T00:00:00Z`);
	date.setUTCMonth(date.getUTCMonth() + 6);
	return date.toISOString().slice(0, 10);
}
