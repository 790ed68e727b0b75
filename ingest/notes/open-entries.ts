import type { Entry } from './entries.ts';
import type { Label } from './labels.ts';

/** The level of a person who heads a block of status, below all headings. */
export const personLevel = 8;
/** The level of a label on a line of its own, below persons. */
export const labelLevel = 9;
const boldLevel = 7;

/** The sections of one person's report. */
export const statusSections: ReadonlySet<string> = new Set(['done', 'in_progress', 'blocked', 'next']);

interface Open {
	readonly entry: Entry;
	readonly level: number;
	/** At which the list below a label begins. */
	firstColumn: number | null;
}

/** The headings, persons and labels that what follows stands under, outermost first. */
export class OpenEntries {
	readonly #open: Open[];

	constructor(root: Entry) {
		this.#open = [{ entry: root, level: 0, firstColumn: null }];
	}

	get innermost(): Entry | null {
		return this.#open[this.#open.length - 1]?.entry ?? null;
	}

	open(entry: Entry, level: number): void {
		this.#open.push({ entry, level, firstColumn: null });
	}

	/** Closes what is not above a level. */
	closeTo(level: number): void {
		while ((this.#open[this.#open.length - 1]?.level ?? 0) >= level) this.#open.pop();
	}

	enterList(column: number, isAfterBlank: boolean): void {
		this.leaveLabel(column, isAfterBlank);
		const innermost = this.#open[this.#open.length - 1];
		if (innermost?.level === labelLevel) innermost.firstColumn ??= column;
	}

	/** A list further left, after a blank line, no longer belongs to a label that stands on its own line. */
	leaveLabel(column: number, isAfterBlank: boolean, isText = false): void {
		const innermost = this.#open[this.#open.length - 1];
		if (innermost?.level !== labelLevel || !isAfterBlank) return;
		const hasContent = innermost.entry.children.length > 0 || (innermost.entry.label?.value ?? '') !== '';
		if (hasContent && (isText || column < (innermost.firstColumn ?? 0))) this.#open.pop();
	}

	/** The next person's block is not part of the one before, in whatever form that is headed. */
	leavePerson(): void {
		const last = this.#open.findLastIndex(({ entry }) => entry.person !== null);
		const isHeaded = this.#open
			.slice(last + 1)
			.some(({ level, entry }) => level <= boldLevel && !statusSections.has(entry.label?.section ?? ''));
		if (last > 0 && !isHeaded) this.#open.length = last;
	}

	/** At which level a bold line opens: a label of one person's block stands under them. */
	levelOfBold(label: Label | null): number {
		const isInStatus =
			statusSections.has(label?.section ?? '') && this.#open.some(({ level }) => level === personLevel);
		return isInStatus ? labelLevel : boldLevel;
	}

	/** A heading or bold line that opens the round of updates holds those at its own level that are but names, too. */
	isInRoundOf(headingLevel: number): boolean {
		return this.#open.some(
			({ level, entry }) => level >= headingLevel && level <= boldLevel && entry.label?.isRound === true,
		);
	}
}
