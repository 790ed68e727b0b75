import { dateFilters, listFilters, type Filters } from '../filters/filters.ts';

/**
 * A file's name says what it holds: `open-blockers--series-core--as-of-2020-01-31.csv`. Letters, digits, `-` and `+`
 * only, and short enough for every file system; what does not fit are filters, never the day.
 */
export function fileName(
	panel: string,
	filters: Partial<Filters>,
	asOf: string | null,
	ending: string,
): string {
	const dates = dateFilters
		.filter((name) => name !== 'asOf')
		.flatMap((name) => (filters[name] ? [`${name}-${filters[name]}`] : []));
	const lists = listFilters.flatMap((name) => listed(name, filters[name] ?? []));
	const day = asOf === null ? '' : `--${slug(`as-of-${asOf}`)}`;
	const what = [panel, ...dates, ...lists].map(slug).join('--');
	return `${cut(what, mostBytes - day.length)}${day}.${ending}`;
}

/** File systems take 255 bytes; a browser may add ` (1)`. */
const mostBytes = 200;
const mostValues = 4;

function listed(name: string, values: readonly string[]): string[] {
	if (values.length === 0) return [];
	const more = values.length > mostValues ? [`${String(values.length - mostValues)}-more`] : [];
	return [`${name}-${[...values.slice(0, mostValues), ...more].join('+')}`];
}

const slug = (text: string) =>
	text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}+]+/gu, '-')
		.replace(/^-|-$/g, '');

/** As many whole characters as fit in so many bytes of UTF-8. */
function cut(text: string, bytes: number): string {
	const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes));
	return text.slice(0, read).replace(/-+$/, '');
}
