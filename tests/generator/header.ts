import type { Plan, Writer } from './known.ts';
import type { Page } from './page.ts';
import type { Random } from './random.ts';

/** Who led, wrote and came, as written. */
export interface WrittenHeader {
	readonly leads: readonly string[];
	readonly notetakers: readonly string[];
	readonly attendees: readonly string[];
	readonly absentees: readonly string[];
}

interface Written {
	readonly text: string;
	readonly as: string;
}

/** One person in a role or a list. */
function person(random: Random, { handle, first, last }: Writer): Written {
	const name = `${first} ${last}`;
	return random.pick<Written>([
		{ text: `@${handle}`, as: handle },
		{ text: `@${handle}`, as: handle },
		{ text: `@${handle}`, as: handle },
		{ text: `${name} (@${handle})`, as: handle },
		{ text: `${name} @${handle}`, as: handle },
		{ text: `@${handle} (${name})`, as: handle },
		{ text: name, as: name.toLowerCase() },
		{ text: first, as: first.toLowerCase() },
		{ text: handle, as: handle },
	]);
}

function listed(random: Random, writer: Writer): Written {
	const { handle, first, last } = writer;
	const name = `${first} ${last}`;
	return random.pick<Written>([
		person(random, writer),
		person(random, writer),
		{ text: `_@${handle}_`, as: handle },
		{ text: `__@${handle}__`, as: handle },
		{ text: `*@${handle}*`, as: handle },
		{ text: `${name} - @${handle}`, as: handle },
		{ text: `@${handle} ${name}`, as: handle },
		{ text: `@${handle} (${name}, Old Harbour, Faraway)`, as: handle },
		{ text: `@${handle} (late)`, as: handle },
		{ text: `@${handle} (just here to learn)`, as: handle },
		{ text: `@${handle} :wave:`, as: handle },
		{ text: `${name} @${handle} (voting member)`, as: handle },
		{ text: `@${handle} (maybe)`, as: handle },
	]);
}

const leadWords = ['Lead', 'Moderator', 'Meeting Lead', 'Facilitator', 'Host', 'Captain', 'Chair'] as const;
const notetakerWords = [
	'Notetaker',
	'Notetaker(s)',
	'Note taker',
	'Scribe',
	'Note-taker',
	'Notetakers',
] as const;

/** A role's line in the form that the header has throughout. */
const roleForms = [
	(role: string, value: string) => `- **${role}:** ${value}`,
	(role: string, value: string) => `- **${role}:** ${value}`,
	(role: string, value: string) => `* **${role}:** ${value}`,
	(role: string, value: string) => `-   ${role}: ${value}`,
	(role: string, value: string) => `**${role}:** ${value}`,
	(role: string, value: string) => `**${role}**: ${value}`,
	(role: string, value: string) => `#### ${role}: ${value}`,
	(role: string, value: string) => `**${role}:**\u00a0${value}`,
] as const;

function roleValue(random: Random, people: readonly Writer[], other: Writer): { text: string; as: string[] } {
	const [first, second] = people;
	if (!first)
		return {
			text: random.pick(['', '', '{?}', 'n/a', 'TBD', '__Name__', '@name', 'Inline in agenda']),
			as: [],
		};
	if (second) {
		const between = random.pick([' / ', ' & ', ' + ', ', ', ' and ']);
		return { text: `@${first.handle}${between}@${second.handle}`, as: [first.handle, second.handle] };
	}
	const { text, as } = random.pick([
		person(random, first),
		person(random, first),
		{ text: `~~@${other.handle}~~ @${first.handle}`, as: first.handle },
		{ text: `~~@${other.handle}~~ => @${first.handle}`, as: first.handle },
		{ text: `@${first.handle} (@${other.handle} is travelling)`, as: first.handle },
		{ text: `n/a (covered by @${first.handle})`, as: first.handle },
		{ text: `@${first.handle} (thanks!)`, as: first.handle },
		{ text: `@${first.handle} et al`, as: first.handle },
	]);
	return { text, as: [as] };
}

/** Writes a note's header in one of its forms. */
export function writeHeader(random: Random, page: Page, plan: Plan, other: Writer): WrittenHeader {
	const roles = random.pick(roleForms);
	const isParagraph = !/^[-*] /.test(roles('x', ''));
	const role = (words: readonly [string, ...string[]], people: readonly Writer[]) => {
		const { text, as } = roleValue(random, people, other);
		page.add(roles(random.pick(words), text).trimEnd());
		if (isParagraph && random.chance(0.5)) page.gap();
		return as;
	};
	const [lead] = plan.leads;
	const isBoth = plan.leads.length === 1 && lead === plan.notetakers[0] && plan.notetakers.length === 1;
	const both = isBoth && lead ? [lead.handle] : null;
	if (both) page.add(roles('Moderator & Notetaker', `@${both.join()}`));
	const leads = both ?? role(leadWords, plan.leads);
	const notetakers = both ?? role(notetakerWords, plan.notetakers);
	const people = writeAttendees(random, page, plan, /^[-*] /.exec(roles('x', ''))?.[0] ?? null);
	page.gap();
	return { leads, notetakers, ...people };
}

const labels = ['Attendees', 'Participants', 'Attendees', 'Present', 'Attendants'] as const;
const placeholders = [
	'_attendee names..._',
	'@name',
	'__Names__',
	'n/a',
	'',
	'and more',
	'@your name here',
] as const;

function writeAttendees(random: Random, page: Page, plan: Plan, marker: string | null) {
	const lines = plan.attendees.map((writer) => ({ ...listed(random, writer), isAbsent: false }));
	for (const { handle } of plan.absentees)
		lines.splice(random.int(lines.length + 1), 0, {
			text: `@${handle} (${random.pick(['not attending', 'OOO', 'on vacation', 'absent'])})`,
			as: handle,
			isAbsent: true,
		});
	const isPresent = (wanted: boolean) => lines.filter((l) => l.isAbsent !== wanted).map(({ as }) => as);
	const result = { attendees: isPresent(true), absentees: isPresent(false) };
	const label = random.pick(labels);
	const bullet = random.pick(['-', '*', '+']);
	const place = random.chance(0.2) ? [random.pick(placeholders)] : [];
	const texts = [...lines.map(({ text }) => text), ...place];
	const forms: [() => void, ...(() => void)[]] = [
		() => {
			if (!marker) page.gap();
			page.add(`${marker ?? '- '}**${label}:**`);
			if (random.chance(0.2)) page.add('');
			const indent = random.pick(['  ', '    ', '   ', '\t']);
			for (const text of texts) page.add(`${indent}${bullet} ${text}`.trimEnd());
		},
		() => {
			page.gap();
			page.add(random.pick([`**${label}**`, `**${label}:**`, `## ${label}`, `#### ${label}`, `${label}:`]));
			if (random.chance(0.5)) page.gap();
			for (const text of texts) page.add(`${bullet} ${text}`.trimEnd());
		},
		() => {
			page.gap();
			page.add(random.pick([`## ${label}`, `**${label}:**`]));
			page.gap();
			for (const { text } of lines) page.add(text);
		},
		() => {
			page.gap();
			page.add(`## ${label}`);
			page.gap();
			page.add('| Who | Where |');
			page.add('|---|---|');
			for (const { text } of lines) page.add(`| ${text} | yard |`);
		},
		() => {
			page.gap();
			page.add(`## ${label}`);
			for (const { text, isAbsent } of lines) page.add(`${bullet} [${isAbsent ? ' ' : 'x'}] ${text}`);
		},
	];
	random.pick([forms[0], forms[0], forms[0], ...forms])();
	return result;
}
