import type { Config } from '../config.ts';
import { bullet, unbulleted, widthOf, withoutCheckbox } from './columns.ts';
import { type Entry, isClosed, isTemplate, type Outline, rootEntry } from './entries.ts';
import { EntryLinks } from './entry-links.ts';
import { type Label, labelBook } from './labels.ts';
import { treeFromMarkdown } from './markdown.ts';
import { type PersonLine, readPersonLine } from './people-lines.ts';
import { isTooMuchForParser, plainLines } from './plain-lines.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';

const boldLine = /^\s{0,3}(\*\*|__)(?!\s)((?:(?!\1).)+)\1\s*:?\s*$/;
const plainName = /^(?:\p{Lu}|\p{Ll}[\p{L}\d_.-]*[\p{L}\d_]:?$)[\p{L}\d._'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}:?$/u;
const statusSections: ReadonlySet<string> = new Set(['done', 'in_progress', 'blocked', 'next']);
/** Minutes call people by their initials: `RM: …`. */
const minute = /^\p{Lu}{2,4}:\s/u;
const personLevel = 8;
const labelLevel = 9;

/** Reads a decoded note's lines. */
export function outlineOf(text: string, lines: readonly string[], config: Config): Outline {
	const isPlain = isTooMuchForParser(lines);
	const source = isPlain ? plainLines(lines) : sourceLines(treeFromMarkdown(text), lines);
	return { ...new Builder(lines, source, config).build(), isPlain };
}

class Builder {
	readonly #root: Entry;
	readonly #entries: Entry[] = [];
	readonly #lines: readonly string[];
	readonly #source: readonly SourceLine[];
	readonly #labels;
	readonly #config: Config;
	readonly #links = new EntryLinks();
	/** Headings, persons and labels that are open, outermost first, with their levels. */
	#open: { entry: Entry; level: number; firstColumn: number | null }[];
	/** Bullets that are open, outermost first. */
	#items: Entry[] = [];
	/** What a line without a bullet continues. */
	#last: Entry | null = null;
	#afterBlank = true;

	constructor(lines: readonly string[], source: readonly SourceLine[], config: Config) {
		this.#lines = lines;
		this.#source = source;
		this.#labels = labelBook(config);
		this.#config = config;
		this.#root = rootEntry();
		this.#open = [{ entry: this.#root, level: 0, firstColumn: null }];
	}

	build(): Omit<Outline, 'isPlain'> {
		this.#lines.forEach((raw, index) => {
			const source = this.#source[index];
			if (source) this.#line(raw, index + 1, source);
		});
		this.#links.resolve();
		return { root: this.#root, entries: this.#entries, lineCount: this.#lines.length };
	}

	#line(raw: string, line: number, source: SourceLine): void {
		if (source.kind === 'comment' || source.kind === 'definition' || source.kind === 'fence') return;
		if (source.kind === 'rule' || /^[\s>]*$/.test(raw)) {
			this.#afterBlank = true;
			if (source.kind === 'rule') this.#items = [];
			return;
		}
		if (source.kind === 'heading') this.#heading(raw, line, source, source.depth);
		else if (source.kind === 'table') this.#row(raw, line, source);
		else {
			const unquoted = source.isQuoted ? raw.replace(/^\s*(?:>\s?)+/, '') : raw;
			const item = bullet.exec(unquoted);
			if (item) this.#item(unquoted, item, line, source);
			else this.#text(unquoted, line, source);
		}
		this.#afterBlank = false;
	}

	#heading(raw: string, line: number, source: SourceLine, level: number): void {
		const markdown = raw.replace(/^\s*#+\s*|\s+#+\s*$/g, '').trim();
		const text = source.text.trim();
		const label = this.#labels.read(text, true);
		const person = this.#personOn(line, text, true);
		this.#items = [];
		const isName = person !== null && person.text === '';
		if (isName) this.#leavePerson();
		const openLevel = isName && this.#isInBoldRound() ? personLevel : level;
		const own = { level, column: 0, text, markdown, label, person };
		const entry = this.#add('heading', line, source, own, openLevel);
		this.#push(entry, openLevel);
		this.#last = null;
	}

	#row(raw: string, line: number, source: SourceLine): void {
		if (/^[\s|:-]*$/.test(raw)) return;
		this.#items = [];
		const text = source.cells?.filter(Boolean).join(' ') ?? source.text.trim();
		this.#add('row', line, source, {
			level: 0,
			column: 0,
			text,
			markdown: raw.trim(),
			label: null,
			person: null,
		});
		this.#last = null;
	}

	#item(raw: string, match: RegExpExecArray, line: number, source: SourceLine): void {
		const column = widthOf(match[1] ?? '');
		const markdown = raw.slice(match[0].length).trim();
		const text = withoutCheckbox(unbulleted(source.text, match[2] ?? '')).trim();
		const person = this.#personOn(line, text, false, true);
		let adopter: Entry | null = null;
		while (this.#items.length > 0) {
			const top = this.#items[this.#items.length - 1];
			if (
				!top ||
				top.column < column ||
				(top.kind === 'paragraph' && top.column === column && top.parent?.kind === 'item')
			)
				break;
			this.#items.pop();
			adopter = top;
		}
		if (person?.text === '' && this.#items.length === 0 && this.#opensStatus(line)) this.#leavePerson();
		const read = this.#labels.read(text, false);
		const isName = person !== null && adopter?.label?.role === 'attendees';
		const adopts =
			!read &&
			(!person || isName) &&
			text !== '' &&
			adopter?.column === column &&
			canAdopt(adopter) &&
			!isInAgenda(adopter);
		if (adopts && adopter) this.#items.push(adopter);
		else if (this.#items.length === 0) this.#enterList(column);
		const label = read?.isWeak && ((read.value && !read.role) || !this.#isFree(read)) ? null : read;
		const entry = this.#add('item', line, source, { level: 0, column, text, markdown, label, person });
		this.#items.push(entry);
		this.#last = entry;
	}

	#text(raw: string, line: number, source: SourceLine): void {
		const column = widthOf(/^[ \t]*/.exec(raw)?.[0] ?? '');
		const text = source.text.trim();
		const markdown = raw.trim();
		const person = this.#personOn(line, text, false);
		const starts = this.#afterBlank || this.#last === null;
		const isHeader =
			person !== null && !source.isQuoted && (person.text === '' ? column < 6 : starts && column < 2);
		if (isHeader) {
			this.#items = [];
			this.#leavePerson();
			const entry = this.#add('paragraph', line, source, {
				level: 0,
				column,
				text,
				markdown,
				label: null,
				person,
			});
			this.#push(entry, personLevel);
			this.#last = person.text ? entry : null;
			return;
		}
		const bold = boldLine.exec(raw);
		const label = this.#labels.read(text, bold !== null);
		const isListed = bold !== null && this.#isInNameList() && readPersonLine(text, this.#config)?.text === '';
		if (bold && starts && !isListed && !label?.hasColon && !(label?.role && label.value)) {
			this.#items = [];
			const own = { level: 7, column: 0, text: text.replace(/:$/, ''), markdown, label, person };
			const openLevel = this.#isInStatus(label) ? labelLevel : 7;
			const entry = this.#add('heading', line, source, own, openLevel);
			this.#push(entry, openLevel);
			this.#last = null;
			return;
		}
		const isNotesBy = /^\W*notes\W*:\W*@[\w.-]+\W*$/i.test(text);
		const isLabel =
			label !== null &&
			(label.hasColon ? !label.isWeak || starts || isNotesBy : !label.isWeak && label.section !== 'other');
		if (
			isLabel &&
			!source.isQuoted &&
			(starts || isNotesBy || (label.hasColon && !label.isWeak) || label.value === '') &&
			column < 6
		) {
			this.#items = [];
			const entry = this.#add('paragraph', line, source, {
				level: 0,
				column,
				text,
				markdown,
				label,
				person: null,
			});
			this.#push(entry, labelLevel);
			this.#last = label.value ? entry : null;
			return;
		}
		const isUnderLabel = !starts && this.#last?.kind === 'item' && isBareLabel(this.#last);
		const isMinute =
			minute.test(text) && (this.#last === null || minute.test(this.#last.lines[0]?.text ?? ''));
		const isContinued = !starts && !isUnderLabel && !isMinute;
		if (isContinued && this.#last && this.#last.isQuoted === source.isQuoted)
			return this.#continue(this.#last, text, line, source);
		if (!isUnderLabel && !this.#awaitsNames(text))
			this.#items = this.#items.filter((item) => item.kind === 'item' && item.column < column);
		if (this.#items.length === 0) this.#leaveLabel(column, true);
		// Bullets below a paragraph that ends with a colon are its details at any indentation.
		const own = {
			level: 0,
			column: text.endsWith(':') ? -1 : column,
			text,
			markdown,
			label: null,
			person: isUnderLabel ? null : person,
		};
		const entry = this.#add('paragraph', line, source, own);
		if (this.#items.length === 0 || (isUnderLabel && !/^\(.*\)$/.test(text))) this.#items.push(entry);
		this.#last = entry;
	}

	/** Whom a line stands over; names without `@` only where a status label follows. */
	#personOn(line: number, text: string, isHeading: boolean, isItem = false): PersonLine | null {
		const person = readPersonLine(text, this.#config);
		if (person) {
			const isBareList = !isHeading && !isItem && person.text === '' && this.#isInNameList();
			const isOdd = isBareList || person.people[0]?.includes(' ');
			return isOdd && !this.#opensStatus(line) ? null : person;
		}
		if (isItem || text.length > 40 || !plainName.test(text) || this.#labels.read(text, isHeading))
			return null;
		return this.#opensStatus(line)
			? { people: [text.replace(/:$/, '').toLowerCase()], remark: '', text: '' }
			: null;
	}

	/** Whether the lines below a list of attendees are still names of it. */
	#isInNameList(): boolean {
		const { entry } = this.#open[this.#open.length - 1] ?? { entry: this.#root };
		const lists = [this.#last, ...this.#items, entry];
		return lists.some((list) => list?.label?.role === 'attendees' || list?.label?.role === 'absentees');
	}

	/** Whether an empty list of attendees stands open and a line could be its first name. */
	#awaitsNames(text: string): boolean {
		const list = this.#items[this.#items.length - 1];
		const isOpen = list?.label?.role === 'attendees' && list.label.value === '';
		return isOpen && list.children.length === 0 && (plainName.test(text) || text.startsWith('@'));
	}

	/** Whether the next line is a label such as `Done:`. */
	#opensStatus(line: number): boolean {
		let next = line;
		while (next < this.#lines.length && /^\s*$/.test(this.#lines[next] ?? '')) next++;
		const source = this.#source[next];
		const marker = bullet.exec(this.#lines[next] ?? '')?.[2] ?? '';
		if (!source || next - line > 3) return false;
		const label = this.#labels.read(unbulleted(source.text, marker).trim(), false);
		return label !== null && !label.isWeak && statusSections.has(label.section ?? '');
	}

	#continue(entry: Entry, text: string, line: number, source: SourceLine): void {
		if (text) entry.text = entry.text ? `${entry.text} ${text}` : text;
		entry.lines.push({ line, text });
		this.#links.collect(entry, source, text);
	}

	/** A label that is a common word counts only where no section is open around it. */
	#isFree(label: Label): boolean {
		let around: Entry | null =
			this.#items[this.#items.length - 1] ?? this.#open[this.#open.length - 1]?.entry ?? null;
		for (; around && around.kind !== 'heading'; around = around.parent)
			if (around.label && around.label.section !== 'other' && !(label.role && around.label.role))
				return false;
		return label.hasColon;
	}

	#enterList(column: number): void {
		this.#leaveLabel(column);
		const innermost = this.#open[this.#open.length - 1];
		if (innermost?.level === labelLevel) innermost.firstColumn ??= column;
	}

	/** A list further left, after a blank line, no longer belongs to a label that stands on its own line. */
	#leaveLabel(column: number, isText = false): void {
		const innermost = this.#open[this.#open.length - 1];
		if (innermost?.level !== labelLevel || !this.#afterBlank) return;
		const hasContent = innermost.entry.children.length > 0 || (innermost.entry.label?.value ?? '') !== '';
		if (hasContent && (isText || column < (innermost.firstColumn ?? 0))) this.#open.pop();
	}

	/** The next person's block is not part of the one before, in whatever form that is headed. */
	#leavePerson(): void {
		const last = this.#open.findLastIndex(({ entry }) => entry.person !== null);
		const isHeaded = this.#open
			.slice(last + 1)
			.some(({ level, entry }) => level <= 7 && !statusSections.has(entry.label?.section ?? ''));
		if (last > 0 && !isHeaded) this.#open.length = last;
	}

	/** A bold label of one person's block stands under them. */
	#isInStatus(label: Label | null): boolean {
		return statusSections.has(label?.section ?? '') && this.#open.some(({ level }) => level === personLevel);
	}

	/** A bold line that opens the round of updates holds the headings that are but names, too. */
	#isInBoldRound(): boolean {
		return this.#open.some(({ level, entry }) => level === 7 && entry.label?.isRound === true);
	}

	#push(entry: Entry, level: number): void {
		this.#open.push({ entry, level, firstColumn: null });
	}

	#add(
		kind: Entry['kind'],
		line: number,
		source: SourceLine,
		own: Pick<Entry, 'level' | 'column' | 'text' | 'markdown' | 'label' | 'person'>,
		openLevel = own.level,
	): Entry {
		const level = openLevel || (kind === 'paragraph' && this.#items.length === 0 ? levelOf(own) : 0);
		if (level > 0) while ((this.#open[this.#open.length - 1]?.level ?? 0) >= level) this.#open.pop();
		const parent =
			kind !== 'heading' && this.#items.length > 0
				? (this.#items[this.#items.length - 1] ?? this.#root)
				: (this.#open[this.#open.length - 1]?.entry ?? this.#root);
		const entry: Entry = {
			kind,
			line,
			...own,
			lines: [{ line, text: own.text }],
			links: [],
			isClosed: isClosed(source, own.markdown),
			isQuoted: source.isQuoted,
			isTemplate:
				source.isTableHead || ((kind !== 'heading' || !own.label) && isTemplate(own.text, own.person)),
			cells: source.cells,
			parent,
			children: [],
		};
		parent.children.push(entry);
		this.#entries.push(entry);
		this.#links.collect(entry, source, source.text);
		return entry;
	}
}

function levelOf({ person, label }: Pick<Entry, 'person' | 'label'>): number {
	return person ? personLevel : label ? labelLevel : 0;
}

function isBareLabel({ label }: Entry): boolean {
	return (
		label !== null && label.value === '' && !label.isWeak && (label.section !== null || label.role !== null)
	);
}

function isInAgenda({ parent }: Entry): boolean {
	for (let over = parent; over; over = over.parent) {
		if (over.label?.section === 'agenda') return true;
		if (over.kind !== 'item' && (over.person || (over.kind === 'heading' && over.label))) return false;
	}
	return false;
}

/** Whether bullets at a label's own column belong to it. */
function canAdopt({ label, children, column }: Entry): boolean {
	if (!label || label.isWeak || label.value) return false;
	return (label.hasColon || label.section === 'blocked') && children.every((child) => child.column <= column);
}
