import type { Config } from '../config.ts';
import { bullet, indentation, unbulleted, widthOf, withoutCheckbox } from './columns.ts';
import { type Entry, isClosed, isTemplate, type Outline, rootEntry } from './entries.ts';
import { EntryLinks } from './entry-links.ts';
import { type Label, labelBook, standsAlone } from './labels.ts';
import { treeFromMarkdown } from './markdown.ts';
import { labelLevel, OpenEntries, personLevel } from './open-entries.ts';
import { canAdopt, closeItems, isBareLabel } from './open-items.ts';
import { readPersonLine } from './people-lines.ts';
import { PersonsAhead, plainName } from './persons-ahead.ts';
import { isTooMuchForParser, plainLines } from './plain-lines.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';
import { unnested } from './unnested.ts';

/** A bold line, with or without a remark in brackets behind it. */
const boldLine = /^\s{0,3}(\*\*|__)(?!\s)((?:(?!\1).)+)\1\s*:?\s*(?:\([^()]*\)\s*)?$/;
/** Minutes call people by their initials: `RM: …`. */
const minute = /^\p{Lu}{2,4}:\s/u;

type Own = Pick<Entry, 'level' | 'column' | 'text' | 'markdown' | 'label' | 'person'>;

/** Reads a decoded note's lines. */
export function outlineOf(lines: readonly string[], config: Config): Outline {
	const note = unnested(lines);
	const isPlain = isTooMuchForParser(note.markdown);
	const source = isPlain ? plainLines(lines) : sourceLines(treeFromMarkdown(note.markdown.join('\n')), note);
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
	readonly #open: OpenEntries;
	readonly #persons: PersonsAhead;
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
		this.#open = new OpenEntries(this.#root);
		this.#persons = new PersonsAhead(lines, source, config);
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
		const person = this.#persons.on(line, text, 'heading', () => this.#isInNameList());
		this.#items = [];
		const isName = person !== null && person.text === '';
		if (isName) this.#open.leavePerson();
		const openLevel = isName && this.#open.isInRoundOf(level) ? personLevel : level;
		const own = { level, column: 0, text, markdown, label, person };
		this.#opens('heading', line, source, own, openLevel, false);
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
		const person = this.#persons.on(line, text, 'item', () => this.#isInNameList());
		const adopter = closeItems(this.#items, column);
		if (person?.text === '' && this.#items.length === 0 && this.#persons.opensStatus(line))
			this.#open.leavePerson();
		const read = this.#labels.read(text, false);
		const isName = person !== null && adopter?.label?.role === 'attendees';
		const adopts =
			!read && (!person || isName) && text !== '' && adopter?.column === column && canAdopt(adopter);
		if (adopts && adopter) this.#items.push(adopter);
		else if (this.#items.length === 0) this.#open.enterList(column, this.#afterBlank);
		const label = read?.isWeak && ((read.value && !read.role) || !this.#isFree(read)) ? null : read;
		const entry = this.#add('item', line, source, { level: 0, column, text, markdown, label, person });
		this.#items.push(entry);
		this.#last = entry;
	}

	#text(raw: string, line: number, source: SourceLine): void {
		const column = widthOf(indentation(raw));
		const text = source.text.trim();
		const person = this.#persons.on(line, text, 'text', () => this.#isInNameList());
		const starts = this.#afterBlank || this.#last === null;
		const own = { level: 0, column, text, markdown: raw.trim(), label: null, person };
		if (person && !source.isQuoted && (person.text === '' ? column < 6 : starts && column < 2)) {
			this.#open.leavePerson();
			this.#opens('paragraph', line, source, own, personLevel, person.text !== '');
			return;
		}
		const isBold = boldLine.test(raw);
		const label = this.#labels.read(text, isBold);
		const isListed = isBold && this.#isInNameList() && readPersonLine(text, this.#config)?.text === '';
		if (isBold && starts && !isListed && !label?.hasColon && !(label?.role && label.value)) {
			const bold = { ...own, level: 7, column: 0, text: text.replace(/:$/, ''), label };
			this.#opens('heading', line, source, bold, this.#open.levelOfBold(label), false);
			return;
		}
		if (label && !source.isQuoted && column < 6 && standsAlone(label, text, starts)) {
			this.#opens('paragraph', line, source, { ...own, label, person: null }, labelLevel, label.value !== '');
			return;
		}
		this.#said(line, source, own, starts);
	}

	/** Text that opens nothing: it continues the line before, or stands below what is open. */
	#said(line: number, source: SourceLine, own: Own, starts: boolean): void {
		const { text, column } = own;
		const isUnderLabel = !starts && this.#last?.kind === 'item' && isBareLabel(this.#last);
		const isMinute =
			minute.test(text) && (this.#last === null || minute.test(this.#last.lines[0]?.text ?? ''));
		const isContinued = !starts && !isUnderLabel && !isMinute;
		if (isContinued && this.#last && this.#last.isQuoted === source.isQuoted)
			return this.#continue(this.#last, text, line, source);
		if (!isUnderLabel && !this.#awaitsNames(text))
			this.#items = this.#items.filter((item) => item.kind === 'item' && item.column < column);
		if (this.#items.length === 0) this.#open.leaveLabel(column, this.#afterBlank, true);
		const entry = this.#add('paragraph', line, source, {
			...own,
			// Bullets below a paragraph that ends with a colon are its details at any indentation.
			column: text.endsWith(':') ? -1 : column,
			person: isUnderLabel ? null : own.person,
		});
		if (this.#items.length === 0 || (isUnderLabel && !/^\(.*\)$/.test(text))) this.#items.push(entry);
		this.#last = entry;
	}

	/** A heading, person or label: what follows stands under it; with text of its own it can be continued. */
	#opens(
		kind: 'heading' | 'paragraph',
		line: number,
		source: SourceLine,
		own: Own,
		level: number,
		saysMore: boolean,
	): void {
		this.#items = [];
		const entry = this.#add(kind, line, source, own, level);
		this.#open.open(entry, level);
		this.#last = saysMore ? entry : null;
	}

	/** Whether the lines below a list of attendees are still names of it. */
	#isInNameList(): boolean {
		const lists = [this.#last, ...this.#items, this.#open.innermost];
		return lists.some((list) => list?.label?.role === 'attendees' || list?.label?.role === 'absentees');
	}

	/** Whether an empty list of attendees stands open and a line could be its first name. */
	#awaitsNames(text: string): boolean {
		const list = this.#items[this.#items.length - 1];
		const isOpen = list?.label?.role === 'attendees' && list.label.value === '';
		return isOpen && list.children.length === 0 && (plainName.test(text) || text.startsWith('@'));
	}

	#continue(entry: Entry, text: string, line: number, source: SourceLine): void {
		if (text) entry.text = entry.text ? `${entry.text} ${text}` : text;
		entry.lines.push({ line, text });
		this.#links.collect(entry, source, text);
	}

	/** A label that is a common word counts only where no section is open around it. */
	#isFree(label: Label): boolean {
		let around: Entry | null = this.#items.at(-1) ?? this.#open.innermost;
		for (; around && around.kind !== 'heading'; around = around.parent)
			if (around.label && around.label.section !== 'other' && !(label.role && around.label.role))
				return false;
		return label.hasColon;
	}

	#add(kind: Entry['kind'], line: number, source: SourceLine, own: Own, openLevel = own.level): Entry {
		const level = openLevel || (kind === 'paragraph' && this.#items.length === 0 ? levelOf(own) : 0);
		if (level > 0) this.#open.closeTo(level);
		const parent = (kind === 'heading' ? null : this.#items.at(-1)) ?? this.#open.innermost ?? this.#root;
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
