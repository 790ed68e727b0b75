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

export type Kind = 'blocker' | 'review_request';

/** The kind of a thread, which its id begins with. */
export const kindOf = (threadId: string): Kind =>
	threadId.startsWith('review:') ? 'review_request' : 'blocker';
