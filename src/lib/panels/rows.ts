import type { ListFilter } from '#lib/filters/filters.ts';
import type { Kind } from '#lib/questions/ask.ts';
import type { LineKind } from '#lib/questions/lines-behind.ts';
import type { Mark } from '#lib/questions/threads-behind.ts';

/** What a mark narrows the view to: in place of that filter, or to threads that ask a reviewer, have a cause or have none of something. */
export interface Scope {
	readonly by: ListFilter | 'reviewer' | 'cause' | 'without';
	readonly id: string;
}

/** The days that a mark counts: after `after` (or on that day alone) up to `on`. */
export interface Period {
	readonly on: string;
	readonly after: string | null;
}

/** The rows that a mark opens: those behind a count. `?rows=` holds it. */
export type Rows =
	| { readonly of: 'mark'; readonly kind: Kind; readonly mark: Mark; readonly scope: Scope | null }
	| {
			readonly of: 'lines';
			readonly what: LineKind;
			readonly period: Period | null;
			readonly scope: Scope | null;
	  };

const marks: readonly string[] = [
	'opened',
	'open',
	'ended',
	'unchanged',
	'lived',
	'lasted',
] satisfies Mark['what'][];
const lines: readonly string[] = [
	'items',
	'updates',
	'reported',
	'heard',
	'present',
	'asynchronous',
	'absent',
	'expected',
	'joined',
] satisfies LineKind[];
const pattern =
	/^(requests-)?([a-z]+)(?:-(\d+))?(?::(?:(\d{4}-\d{2}-\d{2})\.\.)?(\d{4}-\d{2}-\d{2}))?(?::(series|person|project|topic|reviewer|cause|without)=(.+))?$/;

/**
 * `opened:2024-10-08`, `ended:2024-10-01..2024-10-08`, `requests-open:2024-10-08:series=core`,
 * `lasted-14:2024-10-08`, `items:project=org/repo`, `updates:2024-09-30..2024-10-31:person=ann`.
 */
export function rowsParam(rows: Rows): string {
	const scope = rows.scope === null ? '' : `:${rows.scope.by}=${rows.scope.id}`;
	const period = rows.of === 'mark' ? rows.mark : rows.period;
	const days = period === null ? '' : `:${period.after ? `${period.after}..` : ''}${period.on}`;
	if (rows.of === 'lines') return `${rows.what}${days}${scope}`;
	const least = rows.mark.leastDays === undefined ? '' : `-${String(rows.mark.leastDays)}`;
	return `${rows.kind === 'blocker' ? '' : 'requests-'}${rows.mark.what}${least}${days}${scope}`;
}

/** Reads it back; null for anything else. */
export function parseRows(param: string | null): Rows | null {
	if (param === null) return null;
	const [, requests, what, least, after, on, by, id] = pattern.exec(param) ?? [];
	if (what === undefined) return null;
	const scope = id === undefined ? null : { by: by as Scope['by'], id };
	if (requests === undefined && least === undefined && lines.includes(what)) {
		const period = on === undefined ? null : { on, after: after ?? null };
		return { of: 'lines', what: what as LineKind, period, scope };
	}
	if (on === undefined || !marks.includes(what)) return null;
	return {
		of: 'mark',
		kind: requests === undefined ? 'blocker' : 'review_request',
		mark: {
			what: what as Mark['what'],
			on,
			after: after ?? null,
			...(least === undefined ? {} : { leastDays: Number(least) }),
		},
		scope,
	};
}
