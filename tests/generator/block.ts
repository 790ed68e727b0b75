import type { BlockPlan, KnownItem, KnownUpdate, Obstacle } from './known.ts';
import type { Page } from './page.ts';
import type { Random } from './random.ts';

/** What a block of status says, with the lines on which it does. */
export interface WrittenBlock {
	readonly update: KnownUpdate;
	readonly blockers: readonly KnownItem[];
	readonly reviewRequests: readonly KnownItem[];
}

const words = {
	done: ['Done', 'Done', 'Done', 'done', 'DONE', 'Last week', 'Finished', 'Done this week'],
	next: ['Next', 'Next', 'Next', 'next', 'This week', 'Next week', 'TODO', 'Next up', 'Next steps'],
	blocked: [
		'Blocked',
		'Blocked',
		'Blocked',
		'blocked',
		'Blockers',
		'Blocking',
		'Blocked/Asks',
		'Blocked/Need merge',
		'Block/Asked',
		'Blocked (but low priority)',
		'Any blockers?',
		'Blocker',
	],
	asks: ['Asks', 'Ask', 'Help wanted'],
} as const;

const none = [
	'N/A',
	'n/a',
	'N/a',
	'NA',
	'N / A',
	'None',
	'none.',
	'None!',
	'none :)',
	'Nope',
	'nope.',
	'nah',
	'No',
	'Nothing',
	'nothing.',
	'nothing in particular',
	'not blocked',
	'not blocked by anything',
	'`null`',
	'`n/a`',
	'`undefined`',
	'nothing kiln related :)',
	'was blocked but not anymore',
	'**None**',
	'_nothing_',
	'Not really',
	'no blockers',
	'Nothing blocking',
	'Not currently',
] as const;

const absences = [
	'not attending',
	'not attending - public holiday',
	'not attending, on a train',
	'OOO',
	'**OOO** until the 14th',
	'away',
	'on vacation',
	"can't attend",
	'can’t make it',
	'unable to join the call',
	'not present',
	'sick, not attending',
] as const;
const presences = [
	'may not attend',
	'might be a bit late',
	'possibly not attending',
	'unlikely to be able to attend',
	'was out most of last week',
	'finally attending this week',
	'new here',
	'attending, but will be a little late',
] as const;

/** How a writer sets a block. */
interface Layout {
	/** Before a label; null where labels stand as paragraphs. */
	readonly label: string | null;
	/** Before an item. */
	readonly item: string;
	readonly bullet: string;
	readonly deeper: string;
	readonly isLoose: boolean;
	readonly dress: (label: string) => string;
}

function layoutOf(random: Random, isNested: boolean): Layout {
	const bullet = random.pick(['-', '-', '-', '*', '+']);
	const unit = random.pick(['  ', '  ', '    ', '\t', '   ']);
	const outer = isNested ? unit : '';
	const odd = isNested ? null : random.pick([null, null, null, ' ']);
	const isParagraph = !isNested && random.chance(0.2);
	const hasOwnColumn = !isNested && !isParagraph && odd === null && random.chance(0.1);
	const item = isParagraph || hasOwnColumn ? '' : odd === null ? outer + unit : '  ';
	return {
		label: isParagraph ? null : (odd ?? outer),
		item,
		bullet,
		deeper: item + unit,
		isLoose: random.chance(0.12),
		dress: random.pick([
			(label) => `${label}:`,
			(label) => `${label}:`,
			(label) => `${label}:`,
			(label) => `**${label}:**`,
			(label) => `**${label}**:`,
			(label) => (hasOwnColumn || isParagraph ? `${label}:` : label),
		]),
	};
}

/** Writes one person's block of status in one of its forms. */
export function writeBlock(random: Random, page: Page, plan: BlockPlan): WrittenBlock {
	const { handle, first } = plan.writer;
	const saysNone = plan.blocked?.length === 0;
	const isInHeader = saysNone && random.chance(0.2);
	const remark = remarkOf(random, plan.isAbsent, isInHeader);
	const hasLabels = plan.done.length + plan.next.length > 0 || (plan.blocked !== null && !isInHeader);
	const isBare = remark === '' && random.chance(0.08) && hasLabels;
	const isNested = random.chance(0.1) && !isBare && hasLabels;
	page.gap();
	const line = page.add(
		isBare ? random.pick([first, handle, `##### ${first}`]) : headed(random, handle, remark, isNested),
	);
	const person = isBare ? nameWritten(line, page, first, handle) : handle;
	if (random.chance(0.3) && !isNested) page.gap();

	const layout = layoutOf(random, isNested);
	const found = { blockers: [] as KnownItem[], reviewRequests: [] as KnownItem[] };
	const sections: (() => void)[] = [];
	const writer = new SectionWriter(random, page, layout);
	if (plan.done.length > 0 || random.chance(0.5)) sections.push(() => writer.section('done', plan.done));
	if (plan.blocked !== null && !isInHeader) {
		const blocked = plan.blocked;
		const write = () => {
			for (const { line: at, isRequest } of writer.blocked(blocked)) {
				found.blockers.push({ person, line: at });
				if (isRequest) found.reviewRequests.push({ person, line: at });
			}
		};
		sections.push(write);
	}
	const writeNext = () => writer.section('next', plan.next);
	if (random.chance(0.2)) sections.unshift(writeNext);
	else if (plan.next.length > 0 || random.chance(0.5)) sections.push(writeNext);
	if (plan.asks.length > 0)
		sections.push(() => {
			for (const at of writer.section('asks', plan.asks)) found.reviewRequests.push({ person, line: at });
		});
	for (const write of sections) write();
	page.gap();
	return { update: { person, line, isAbsent: plan.isAbsent, saysNoBlockers: saysNone }, ...found };
}

function remarkOf(random: Random, isAbsent: boolean, saysNone: boolean): string {
	const unblocked = random.pick([
		'no blockers',
		'not blocked',
		'none blockers',
		'you can skip me, no blockers',
	]);
	if (isAbsent) return saysNone ? `${unblocked}, not attending` : random.pick(absences);
	if (saysNone) return unblocked;
	return random.chance(0.1) ? random.pick(presences) : '';
}

function headed(random: Random, handle: string, remark: string, isNested: boolean): string {
	const said = remark && ` (${remark})`;
	if (isNested) return `${random.pick(['-', '*'])} @${handle}${said}${random.pick(['', '', ':'])}`;
	const plain = `@${handle}${said}`;
	return random.pick([
		plain,
		plain,
		plain,
		`${plain}:`,
		`#### ${plain}`,
		`##### ${plain}`,
		` ${plain}`,
		`**${plain}**`,
		remark ? `@${handle}(${remark})` : plain,
	]);
}

function nameWritten(line: number, page: Page, first: string, handle: string): string {
	return page.at(line).includes(first) ? first.toLowerCase() : handle;
}

class SectionWriter {
	readonly #random: Random;
	readonly #page: Page;
	readonly #layout: Layout;

	constructor(random: Random, page: Page, layout: Layout) {
		this.#random = random;
		this.#page = page;
		this.#layout = layout;
	}

	/** Writes a label and the items below it; says on which lines these stand. */
	section(kind: 'done' | 'next' | 'asks', items: readonly string[]): number[] {
		const label = this.#word(kind);
		const [only] = items;
		if (only !== undefined && items.length === 1 && this.#layout.label !== null && this.#random.chance(0.2))
			return [this.#label(`${label}: ${only}`)];
		this.#label(this.#layout.dress(label));
		if (items.length === 0 && this.#random.chance(0.2)) this.#bullet(this.#layout.item, '');
		return items.map((item) => this.#bullet(this.#layout.item, item));
	}

	/** Writes what is blocked, or that nothing is. */
	blocked(obstacles: readonly Obstacle[]): { line: number; isRequest: boolean }[] {
		const { dress, item } = this.#layout;
		const label = this.#word('blocked');
		if (obstacles.length === 0) {
			const nothing = this.#random.pick(none);
			if (this.#random.chance(0.4) && !label.endsWith('?')) this.#label(`${label}: ${nothing}`);
			else {
				this.#label(dress(label));
				this.#bullet(item, nothing);
			}
			return [];
		}
		const [first] = obstacles;
		if (
			first &&
			obstacles.length === 1 &&
			first.details.length === 0 &&
			this.#random.chance(0.3) &&
			!label.endsWith('?')
		)
			return [{ line: this.#label(`${label}: ${first.text}`), isRequest: first.isRequest }];
		this.#label(dress(label));
		const isUnderCaption = this.#layout.item !== this.#layout.label && this.#random.chance(0.12);
		if (isUnderCaption) this.#bullet(item, this.#random.pick(['Waiting on:', 'Still waiting for:']));
		const column = isUnderCaption ? this.#layout.deeper : item;
		return obstacles.map(({ text, details, isRequest }) => {
			if (this.#random.chance(0.08))
				this.#bullet(column, this.#random.pick(['~~The lorry~~', '[x] The road', '<del>The rain</del>']));
			const line = this.#bullet(column, text);
			const deeper = column + this.#layout.deeper.slice(item.length);
			for (const detail of details) this.#bullet(deeper, detail);
			return { line, isRequest };
		});
	}

	#word(kind: keyof typeof words): string {
		const [first, ...others] = words[kind];
		return this.#random.pick([first, ...others]);
	}

	#label(text: string): number {
		const { label, bullet, isLoose } = this.#layout;
		if (label === null || isLoose) this.#page.gap();
		return this.#page.add(label === null ? text : `${label}${bullet} ${text}`);
	}

	#bullet(indent: string, text: string): number {
		const { bullet, isLoose } = this.#layout;
		if (isLoose) this.#page.gap();
		return this.#page.add(`${indent}${bullet} ${text}`.trimEnd());
	}
}
