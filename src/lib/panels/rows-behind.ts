import type { Question } from '#lib/components/view.svelte.ts';
import type { Filters } from '#lib/filters/filters.ts';
import type { Kind } from '#lib/questions/ask.ts';
import { linesBehind, type Line } from '#lib/questions/lines-behind.ts';
import { openThreads } from '#lib/questions/open-threads.ts';
import type { Thread } from '#lib/questions/thread.ts';
import { threadLives, type ThreadLife } from '#lib/questions/thread-lives.ts';
import { threadsBehind, type Mark } from '#lib/questions/threads-behind.ts';
import type { Rows, Scope } from './rows.ts';

/** The threads behind a mark. */
export function rowsBehind(rows: Extract<Rows, { of: 'mark' | 'thread' | 'mentions' }>): Question<Thread[]> {
	if (rows.of !== 'mark') {
		return async (engine, filters, ask) => {
			const threads = await openThreads(engine, kindOf(rows.threadId), filters, ask);
			return threads.filter(({ threadId }) => threadId === rows.threadId);
		};
	}
	const { kind, mark, scope } = rows;
	return (engine, filters, ask) =>
		threadsBehind(engine, kind, narrowed(filters, scope), { ...mark, ...markScope(scope) }, ask);
}

/** The lines behind a mark that counts items, updates or meetings. */
export function linesBehindMark({ what, period, scope }: Extract<Rows, { of: 'lines' }>): Question<Line[]> {
	return (engine, filters, ask) => linesBehind(engine, narrowed(filters, scope), what, period, ask);
}

/** The question for one thread with the meetings of its life; null if not in view. */
export function threadBehind(threadId: string): Question<ThreadLife | null> {
	const kind = kindOf(threadId);
	return async (engine, filters, ask) => {
		const threads = await threadLives(engine, kind, filters, { mentions: 1 }, ask);
		return threads.find((thread) => thread.threadId === threadId) ?? null;
	};
}

/** The kind of a thread, which its id begins with. */
export function kindOf(threadId: string): Kind {
	return threadId.startsWith('review:') ? 'review_request' : 'blocker';
}

/** A filter is replaced; a reviewer stands in place of the person filter, which is about who asks. */
function narrowed(filters: Filters, scope: Scope | null): Filters {
	if (scope === null) return filters;
	switch (scope.by) {
		case 'cause':
		case 'without':
			return filters;
		case 'reviewer':
			return { ...filters, person: [] };
		default:
			return { ...filters, [scope.by]: [scope.id] };
	}
}

/** What narrows the threads themselves. */
function markScope(scope: Scope | null): Partial<Mark> {
	if (scope?.by === 'reviewer' || scope?.by === 'cause') return { [scope.by]: scope.id };
	const without = (['person', 'project', 'cause'] as const).find((what) => what === scope?.id);
	return scope?.by === 'without' && without !== undefined ? { without } : {};
}
