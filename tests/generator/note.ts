import { writeBlock, type WrittenBlock } from './block.ts';
import { writeHeader } from './header.ts';
import type { KnownMeeting, KnownNote, Plan, Writer } from './known.ts';
import { Page } from './page.ts';
import type { Random } from './random.ts';
import { writeTitle, writtenPath } from './titles.ts';

const roundHeadings = [
	'## Week Update',
	'## Week Updates',
	'### Async Updates',
	'# Team Updates',
	'## Standup',
	'## Round of updates',
	'**Status updates**',
	'## Updates',
] as const;

/** Writes the note of a meeting, with all that stands around the facts in real ones. */
export function writeNote(random: Random, plan: Plan, other: Writer): KnownNote {
	const page = new Page();
	const name = `Kiln ${plan.series.replace(/-/g, ' ')}`;
	const line = writeTitle(random, page, name, plan.date);
	const header = writeHeader(random, page, plan, other);
	if (random.chance(0.5)) writeAgenda(random, page);
	const hasRound = random.chance(0.75) || plan.blocks.some(isEmpty);
	if (hasRound) {
		page.add(random.pick(roundHeadings));
		page.gap();
		if (random.chance(0.4)) writeTemplate(random, page);
	} else {
		page.add('## Notes from everybody');
		page.gap();
	}
	const blocks = plan.blocks.map((block) => writeBlock(random, page, block));
	if (random.chance(0.5)) writeRest(random, page, other, hasRound);
	return {
		path: writtenPath(random, plan.series, plan.date),
		text: page.toText(random.chance(0.05) ? '\r\n' : '\n', random.chance(0.05), random.chance(0.9)),
		meetings: [{ date: plan.date, line, ...header, ...together(blocks) }],
	};
}

/** Writes several meetings of a series into one file, each under a heading with its date. */
export function writeArchive(random: Random, plans: readonly Plan[]): KnownNote {
	const page = new Page();
	const meetings: KnownMeeting[] = plans.map((plan) => {
		page.gap();
		const line = page.add(`## Standup meeting - ${plan.date}`);
		const blocks = plan.blocks.map((block) => writeBlock(random, page, block));
		const nobody = { leads: [], notetakers: [], attendees: [], absentees: [] };
		return { date: plan.date, line, ...nobody, ...together(blocks) };
	});
	if (random.chance(0.3)) {
		page.gap();
		page.add('## Standup meeting - 2021-mm-dd');
		writeTemplate(random, page);
	}
	const days = plans.map(({ date }) => date).sort();
	const path = `${days[0] ?? ''}-to-${days.at(-1) ?? ''}--${plans[0]?.series ?? ''}-archive.md`;
	return { path, text: page.toText('\n', false, true), meetings };
}

function together(blocks: readonly WrittenBlock[]) {
	const byLine = <T extends { line: number }>(list: T[]) => list.sort((a, b) => a.line - b.line);
	return {
		updates: blocks.map(({ update }) => update),
		blockers: byLine(blocks.flatMap(({ blockers }) => blockers)),
		reviewRequests: byLine(blocks.flatMap(({ reviewRequests }) => reviewRequests)),
	};
}

function isEmpty({ done, next, blocked, asks }: Plan['blocks'][number]): boolean {
	return done.length + next.length + asks.length === 0 && !blocked?.length;
}

function writeAgenda(random: Random, page: Page): void {
	page.add(random.pick(['## Agenda', '**Agenda**', '# Agenda', '### Agenda items']));
	page.gap();
	const box = random.pick(['', '[ ] ', '[x] ']);
	const lines = [
		'Open the meeting',
		'Blockers (from the async status update)',
		'Were there any blockers? If so, which ones?',
		'General questions',
		'{ add your items below }',
		'The colour of the chimney',
	];
	for (const text of random.some(lines, random.int(5) + 1)) page.add(`- ${box}${text}`);
	page.gap();
}

function writeTemplate(random: Random, page: Page): void {
	page.gap();
	page.add(random.pick(['@name', '@person', '@your_name']));
	page.add('- Done:');
	page.add(random.pick(['  - ', '  - What have you accomplished since the last call?']).trimEnd());
	page.add('- Blocked:');
	page.add('  - Were there any blockers? If so, which ones?');
	page.add('- Next:');
	page.gap();
}

function writeRest(random: Random, page: Page, { handle, first, last }: Writer, hasRound: boolean): void {
	const parts = [
		() => {
			page.add('## Questions');
			page.gap();
			page.add(`- @${handle}: who has the key?`);
			page.add('- Anybody else?');
		},
		() => {
			page.add('## Notes');
			page.gap();
			page.add('The oven is as hot as ever.');
			page.add(`${first} spoke about bricks.`);
			page.add('');
			page.add('> You are blocked and need to talk about it? List it here!');
		},
		() => {
			page.add('## Next time');
			page.gap();
			page.add(`- **Moderator:** @${handle}`);
			page.add(`- **Notetaker:** ${first} ${last}`);
		},
		() => {
			if (!hasRound) return;
			page.add('# Initiatives');
			page.gap();
			page.add('#### Chimney');
			page.add(`@${handle}`);
			page.add('- Swept it');
		},
	];
	for (const write of random.some(parts, 2)) {
		page.gap();
		write();
	}
}
