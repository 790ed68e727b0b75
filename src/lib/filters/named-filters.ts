import { dateWords } from '../components/words.ts';
import { dateFilters, listFilters, type Filters } from './filters.ts';
import type { FilterChoices } from '../questions/filter-choices.ts';

/** The filters but for the as-of date, as people say them: `series Core weekly`, `from 1 Feb 2024`. */
export function namedFilters(filters: Filters, choices: FilterChoices): string[] {
	const days = dateFilters
		.filter((name) => name !== 'asOf')
		.flatMap((name) => (filters[name] === null ? [] : [`${name} ${dateWords(filters[name])}`]));
	const lists = listFilters
		.filter((name) => filters[name].length > 0)
		.map((name) => {
			const labels = filters[name].map((id) => choices[name].find((one) => one.id === id)?.label ?? id);
			return `${name} ${labels.join(' or ')}`;
		});
	return [...days, ...lists];
}
