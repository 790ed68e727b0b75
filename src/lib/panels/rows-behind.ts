import { longLived, type LongLived } from '#lib/questions/long-lived.ts';
import { openThreads } from '#lib/questions/open-threads.ts';
import type { Thread } from '#lib/questions/thread.ts';
import { threadsBehind } from '#lib/questions/threads-behind.ts';
import type { Question } from '#lib/components/view.svelte.ts';
import type { Rows } from './rows.ts';

/** The question whose rows lie behind a mark. */
export function rowsBehind(rows: Rows): Question<Thread[]> {
	if (rows.of !== 'mark') {
		return async (engine, filters, ask) => {
			const threads = await openThreads(engine, 'blocker', filters, ask);
			return threads.filter(({ threadId }) => threadId === rows.threadId);
		};
	}
	const { mark, series } = rows;
	return (engine, filters, ask) =>
		threadsBehind(engine, 'blocker', series === null ? filters : { ...filters, series: [series] }, mark, ask);
}

/** The question for one long-lived thread with the meetings of its life; null if it is not in view. */
export function threadBehind(threadId: string): Question<LongLived | null> {
	return async (engine, filters, ask) => {
		const threads = await longLived(engine, 'blocker', filters, ask);
		return threads.find((thread) => thread.threadId === threadId) ?? null;
	};
}
