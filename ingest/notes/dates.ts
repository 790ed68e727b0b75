const monthNames = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];

const month =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '((?:19|20)\\d\\d)';

// In the order of trust; the groups are put in order by `read`.
const forms: readonly { pattern: RegExp; read: (m: RegExpExecArray) => string | null }[] = [
	{
		pattern: /(?<!\d)((?:19|20)\d\d)[-/._ ](\d{1,2})[-/._ ](\d{1,2})(?!\d)/,
		read: (m) => iso(m[1], m[2], m[3]),
	},
	{ pattern: /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/, read: (m) => iso(m[1], m[2], m[3]) },
	{
		pattern: new RegExp(`\\b${month}\\s*${day}\\s*,?\\s*(?:of\\s+)?${year}(?!\\d)`, 'i'),
		read: (m) => iso(m[3], monthOf(m[1]), m[2]),
	},
	{
		pattern: new RegExp(`(?<!\\d)${day}\\s*(?:of\\s+)?${month}\\s*,?\\s*${year}(?!\\d)`, 'i'),
		read: (m) => iso(m[3], monthOf(m[2]), m[1]),
	},
	{
		pattern: new RegExp(`(?<!\\d)${year}[\\s,]+${month}\\s*${day}\\b`, 'i'),
		read: (m) => iso(m[1], monthOf(m[2]), m[3]),
	},
	// Day first, as most of the world writes it; month first where the second number can be no month.
	{
		pattern: /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]((?:20)?\d\d)(?!\d)/,
		read: (m) => iso(century(m[3]), m[2], m[1]) ?? iso(century(m[3]), m[1], m[2]),
	},
];

/** The first full date in a text, as `YYYY-MM-DD`; null where there is none or it is impossible. */
export function dateIn(text: string): string | null {
	if (!/\d/.test(text)) return null;
	for (const { pattern, read } of forms) {
		const match = pattern.exec(text);
		const date = match && read(match);
		if (date) return date;
	}
	return null;
}

/** A date in full figures that no calendar has: `2021-02-30`. */
export function impossibleDateIn(text: string): string | null {
	const found = /(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
	return found && iso(found[1], found[2], found[3]) === null ? found[0] : null;
}

/** Dates of a file's name: one, or the two ends of a range. */
export function datesInFileName(name: string): { first: string; last: string } | null {
	const range = /(\d{4}-\d{1,2}-\d{1,2})[-_ ]+to[-_ ]+(\d{4}-\d{1,2}-\d{1,2})/.exec(name);
	const first = range ? dateIn(range[1] ?? '') : dateIn(name);
	if (!first) return null;
	const last = (range && dateIn(range[2] ?? '')) || first;
	return first <= last ? { first, last } : { first: last, last: first };
}

/** A text without the dates in it. */
export function withoutDates(text: string): string {
	let rest = text.replace(/(\d{4}-\d{1,2}-\d{1,2})[-_ ]+to[-_ ]+(\d{4}-\d{1,2}-\d{1,2})/, ' ');
	for (const { pattern } of forms) rest = rest.replace(pattern, ' ');
	return rest;
}

/** Whether a text has a day and a month, with or without a year. */
export function hasDay(text: string): boolean {
	return dayAndMonth.test(text) || dateIn(text) !== null;
}
const dayAndMonth = new RegExp(`\\b${month}\\s*${day}\\b|(?<!\\d)${day}\\s*(?:of\\s+)?${month}`, 'i');

function monthOf(name: string | undefined): string {
	const prefix = (name ?? '').slice(0, 3).toLowerCase();
	return String(monthNames.findIndex((m) => m.startsWith(prefix)) + 1);
}

function century(digits: string | undefined): string {
	return digits?.length === 2 ? `20${digits}` : (digits ?? '');
}

function iso(y: string | undefined, m: string | undefined, d: string | undefined): string | null {
	const [yy, mm, dd] = [Number(y), Number(m), Number(d)];
	const date = new Date(Date.UTC(yy, mm - 1, dd));
	return yy >= 1990 && yy < 2100 && date.getUTCMonth() === mm - 1 && date.getUTCDate() === dd
		? date.toISOString().slice(0, 10)
		: null;
}
