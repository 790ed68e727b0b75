const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const numerals = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
];

/** An ISO date as people write it: `2018-11-26` is `26 Nov 2018`. */
export function dateWords(iso: string): string {
	const [year, month, day] = iso.split('-').map(Number);
	return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** An ISO date without its day: `Nov 2018`. */
export function monthWords(iso: string): string {
	const [year, month] = iso.split('-').map(Number);
	return `${months[(month ?? 1) - 1]} ${year}`;
}

/** The quarter of an ISO date: `Q4 2018`. */
export function quarterWords(iso: string): string {
	return `Q${Math.ceil(Number(iso.slice(5, 7)) / 3)} ${iso.slice(0, 4)}`;
}

/** A month or a quarter by its first day: `Jan 2019`, `Q1 2019`. */
export function periodWords({
	period,
	per,
}: {
	readonly period: string;
	readonly per: 'month' | 'quarter';
}): string {
	return per === 'month' ? monthWords(period) : quarterWords(period);
}

/**
 * A number with thousands separated and one decimal at most, as `Intl.NumberFormat('en')` writes it: to make the first
 * of those, a browser reads tables that delay the first view.
 */
export function figure(value: number): string {
	const [whole = '', decimal] = String(Math.round(Math.abs(value) * 10) / 10).split('.');
	const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
	return `${value < 0 ? '-' : ''}${grouped}${decimal === undefined ? '' : `.${decimal}`}`;
}

/** A number and its noun in the right form: `1 blocker`, `14 blockers`, `0 blockers`. */
export function counted(value: number, one: string, many = `${one}s`): string {
	return `${figure(value)} ${value === 1 ? one : many}`;
}

/** The same with small numbers in letters, for running text: `three blockers`, `no blockers`. */
export function spelled(value: number, one: string, many = `${one}s`): string {
	return `${numerals[value] ?? figure(value)} ${value === 1 ? one : many}`;
}

/** The right form of a verb: `is` for one, `are` for none and many. */
export function verb(value: number, one: string, many: string): string {
	return value === 1 ? one : many;
}

/** A share as a percentage without decimals, `23 %`. */
export function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}

/** A sentence's first letter in upper case. */
export function sentence(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Days between two ISO dates. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const reference =
	/https?:\/\/(?:www\.)?git(?:hub|lab)\.com\/[\w.-]+\/([\w.-]+)\/(?:-\/)?(?:issues|pull|merge_requests)\/(\d+)\S*/g;
const address = /https?:\/\/(?:www\.)?([^/\s]+)(\/\S*)?/g;

/** The words of a note, to be read in a line: who speaks and the addresses are shortened. */
export function readable(text: string): string {
	return text
		.replace(/^@[\w.-]+:\s+(?=\S)/, '')
		.replace(reference, '$1#$2')
		.replace(/(\S+#\d+)(\s+\1)+/g, '$1')
		.replace(address, (whole, host: string) => (whole.length > 40 ? `${host}/…` : whole));
}
