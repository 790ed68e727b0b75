/** What part of the archive is in view. An empty list means any; dates are `YYYY-MM-DD`. */
export interface Filters {
	readonly from: string | null;
	readonly to: string | null;
	readonly series: readonly string[];
	readonly person: readonly string[];
	readonly project: readonly string[];
	readonly topic: readonly string[];
	/** The day seen from; null is the last meeting of the chosen series and dates. */
	readonly asOf: string | null;
}

export const noFilters: Filters = {
	from: null,
	to: null,
	series: [],
	person: [],
	project: [],
	topic: [],
	asOf: null,
};

/** Names of the filters that hold one date, in the order of the form. */
export const dateFilters = ['from', 'to', 'asOf'] as const;

/** Names of the filters that hold a list, in the order of the form. */
export const listFilters = ['series', 'person', 'project', 'topic'] as const;

export type DateFilter = (typeof dateFilters)[number];
export type ListFilter = (typeof listFilters)[number];

/** Whether any filter is set. */
export function isFiltered(filters: Filters): boolean {
	return (
		dateFilters.some((name) => filters[name] !== null) || listFilters.some((name) => filters[name].length > 0)
	);
}
