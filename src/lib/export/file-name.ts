import { dateFilters, listFilters, type Filters } from '../filters/filters.ts';

/** A download's name says what it holds: `open-blockers--series-core--as-of-2020-01-31.csv`. */
export function fileName(panel: string, filters: Filters, asOf: string | null, ending: string): string {
	const chosen = [
		...dateFilters
			.filter((name) => name !== 'asOf')
			.flatMap((name) => (filters[name] === null ? [] : [`${name}-${filters[name]}`])),
		...listFilters.flatMap((name) =>
			filters[name].length === 0 ? [] : [`${name}-${filters[name].join('+')}`],
		),
	];
	const parts = [panel, ...chosen, ...(asOf === null ? [] : [`as-of-${asOf}`])].map(slug);
	return `${parts.join('--').slice(0, 150)}.${ending}`;
}

const slug = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}+]+/gu, '-')
		.replace(/^-|-$/g, '');
