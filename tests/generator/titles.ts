import type { Page } from './page.ts';
import type { Random } from './random.ts';

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

function ordinal(day: number): string {
	const ending = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
	return `${String(day)}${ending}`;
}

/** A date in one of the forms that headings have. */
function writtenDate(random: Random, date: string): string {
	const [year = '', month = '', digits = ''] = date.split('-');
	const day = String(Number(digits));
	const name = months[Number(month) - 1] ?? months[0];
	const short = name === 'May' ? name : `${name.slice(0, 3)}${random.pick(['', '.'])}`;
	return random.pick([
		date,
		date,
		`${name} ${day}, ${year}`,
		`${name} ${ordinal(Number(digits))}, ${year}`,
		`${day} ${name} ${year}`,
		`${ordinal(Number(digits))} of ${name} ${year}`,
		`${short} ${day}, ${year}`,
		`${short} ${day} ${year}`,
		`${year}/${month}/${digits}`,
		`${digits}.${month}.${year}`,
		`${year}-${String(Number(month))}-${day}`,
	]);
}

/** Writes the title of a note and says on which line it stands. */
export function writeTitle(random: Random, page: Page, name: string, date: string): number {
	const when = writtenDate(random, date);
	const one = random.pick([
		`${name} ${when}`,
		`${name}, ${when}`,
		`${name} - ${when}`,
		`💫${when} ${name}`,
		when,
	]);
	const write: [() => number, ...(() => number)[]] = [
		() => page.add(`# ${one}`),
		() => page.add(`# ${one}`),
		() => page.add(`## ${one}`),
		() => page.add(` # ${one}`),
		() => page.add(`# ${one} #`),
		() => page.add(`# ${name}`),
		() => page.add(`# ${name} <!-- enter date here -->`),
		() => {
			page.add('');
			return page.add(`# ${one}`);
		},
		() => {
			const line = page.add(one);
			page.add('='.repeat(one.length));
			return line;
		},
		() => {
			const line = page.add(`# ${name}`);
			page.gap();
			page.add(`## ${when}`);
			return line;
		},
		() => page.add(`#${name} ${when}`),
		() => page.add(`${name} ${when}`),
	];
	const line = random.pick(write)();
	page.gap();
	return line;
}

/** The path of a note in one of the forms that archives have. */
export function writtenPath(random: Random, series: string, date: string): string {
	const [year = '', month = '', digits = ''] = date.split('-');
	const quarter = `${year}/Q${String(Math.ceil(Number(month) / 3))}`;
	const name = months[Number(month) - 1] ?? months[0];
	return random.pick([
		`${quarter}/${date}--${series}.md`,
		`${quarter}/${date}--${series}.md`,
		`${quarter}/${date}--${series}.md`,
		`${quarter}/${date}-${series}.md`,
		`${quarter}/${year}-${month}-${String(Number(digits))}--${series}.md`,
		`${series}/${year}${month}${digits}.md`,
		`${series}/${year}-${month}/${name.slice(0, 3)} ${digits} ${year}.md`,
	]);
}
