import { dateFilters, listFilters, type Filters, type ListFilter } from './filters.ts';

/** A value of the URL that was dropped. */
export interface FilterNotice {
	readonly filter: string;
	readonly value: string;
	readonly reason: 'not a date' | 'not in this archive' | 'ends before it starts';
}

export interface ReadFilters {
	readonly filters: Filters;
	readonly notices: readonly FilterNotice[];
}

/** The filters of a URL, strictly: whatever is no filter stays out, and is told of in a notice. */
export function parseFilters(params: URLSearchParams): ReadFilters {
	const notices: FilterNotice[] = [];

	function date(filter: (typeof dateFilters)[number]): string | null {
		const value = params.getAll(filter).at(-1)?.trim() ?? '';
		if (value === '') return null;
		if (isDate(value)) return value;
		notices.push({ filter, value, reason: 'not a date' });
		return null;
	}
	const list = (filter: ListFilter) => [...new Set(params.getAll(filter).filter((value) => value !== ''))];

	const from = date('from');
	let to = date('to');
	if (from !== null && to !== null && to < from) {
		notices.push({ filter: 'to', value: to, reason: 'ends before it starts' });
		to = null;
	}
	return {
		filters: {
			from,
			to,
			asOf: date('asOf'),
			series: list('series'),
			person: list('person'),
			project: list('project'),
			topic: list('topic'),
		},
		notices,
	};
}

/** The filters as search parameters; what is not set is left out, what is in `others` and no filter is kept. */
export function serialiseFilters(filters: Filters, others = new URLSearchParams()): URLSearchParams {
	const params = new URLSearchParams();
	for (const name of dateFilters) {
		const value = filters[name];
		if (value !== null) params.set(name, value);
	}
	for (const name of listFilters) {
		for (const value of filters[name]) params.append(name, value);
	}
	const names: readonly string[] = [...dateFilters, ...listFilters];
	for (const [name, value] of others) {
		if (!names.includes(name)) params.append(name, value);
	}
	return params;
}

/** Drops the values that the archive does not have. */
export function keepKnown(
	filters: Filters,
	known: Readonly<Record<ListFilter, ReadonlySet<string>>>,
): ReadFilters {
	const notices: FilterNotice[] = [];
	const keep = (filter: ListFilter) =>
		filters[filter].filter((value) => {
			if (known[filter].has(value)) return true;
			notices.push({ filter, value, reason: 'not in this archive' });
			return false;
		});
	return {
		filters: {
			...filters,
			series: keep('series'),
			person: keep('person'),
			project: keep('project'),
			topic: keep('topic'),
		},
		notices,
	};
}

function isDate(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
