import type { TableName } from '#ingest/schema.ts';
import type { Parameter } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';

/** What every question takes besides what it asks. */
export interface Ask {
	readonly signal?: AbortSignal | undefined;
}

/** `$1` to `$7` of every question about a view: from, to, series, person, project, topic, as of; '' is any. */
export function filterParameters(filters: Filters): Parameter[] {
	return [
		filters.from ?? '',
		filters.to ?? '',
		joined(filters.series),
		joined(filters.person),
		joined(filters.project),
		joined(filters.topic),
		filters.asOf ?? '',
	];
}

/** DuckDB-WASM takes no arrays as parameters: `string_split($1, chr(31))` makes a list of it again. */
const joined = (values: readonly string[]) => values.join('\u001f');

/** What lies behind the macros about threads of a kind. */
export function threadTables(kind: Kind): TableName[] {
	return [
		kind === 'blocker' ? 'blockers' : 'review_requests',
		'threads',
		'items',
		'updates',
		'meetings',
		'notes',
		'series',
		'people',
		'item_projects',
		'topic_mentions',
	];
}

export type Kind = 'blocker' | 'review_request';

/** The kind of a thread, which its id begins with. */
export const kindOf = (threadId: string): Kind =>
	threadId.startsWith('review:') ? 'review_request' : 'blocker';

/** What lies behind questions about who was heard of. */
export const attendanceTables: readonly TableName[] = [
	'attendance',
	'meetings',
	'updates',
	'items',
	'people',
	'series',
	'item_projects',
	'topic_mentions',
];

/** What lies behind questions about what is talked about. */
export const topicTables: readonly TableName[] = [
	'topics',
	'topic_mentions',
	'items',
	'meetings',
	'series',
	'people',
	'item_projects',
];
