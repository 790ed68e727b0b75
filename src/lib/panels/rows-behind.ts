import type { Question } from '#lib/components/view.svelte.ts';
import type { Filters } from '#lib/filters/filters.ts';
import { linesBehind, type Line } from '#lib/questions/lines-behind.ts';
import type { Thread } from '#lib/questions/thread.ts';
import { threadsBehind, type Mark } from '#lib/questions/threads-behind.ts';
import type { Rows, Scope } from './rows.ts';

/** The threads behind a mark. */
export function rowsBehind({ kind, mark, scope }: Extract<Rows, { of: 'mark' }>): Question<Thread[]> {
	return (engine, filters, ask) =>
		threadsBehind(engine, kind, narrowed(filters, scope), { ...mark, ...markScope(scope) }, ask);
}

/** The lines behind a mark that counts items, updates or meetings. */
export function linesBehindMark({ what, period, scope }: Extract<Rows, { of: 'lines' }>): Question<Line[]> {
	return (engine, filters, ask) => linesBehind(engine, narrowed(filters, scope), what, period, ask);
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
