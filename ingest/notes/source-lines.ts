import type { Nodes, Parents, Root } from 'mdast';
import type { Unnested } from './unnested.ts';

/** What the parser says of one line, whatever block it put the line in. */
export interface SourceLine {
	/** Without markup; list markers that the parser did not see are still there. */
	text: string;
	/** How many characters of the text are struck through. */
	struck: number;
	/** Links in order, with the offset in `text` at which each begins. */
	links: { url: string; start: number; end: number }[];
	/** `fence`, `comment`, `definition` and `rule` say nothing themselves. */
	kind: 'text' | 'heading' | 'fence' | 'comment' | 'definition' | 'rule' | 'table';
	/** Of a heading. */
	depth: number;
	isQuoted: boolean;
	/** Of a table's row. */
	cells: string[] | null;
	/** The row that names a table's columns. */
	isTableHead: boolean;
}

/** A line that says a text and nothing else. */
export function sourceLine(kind: SourceLine['kind'], text: string, depth = 0): SourceLine {
	return { text, struck: 0, links: [], kind, depth, isQuoted: false, cells: null, isTableHead: false };
}

/** What each line of a note says; index 0 is line 1. The tree is the parser's, of the unnested note. */
export function sourceLines(tree: Root, note: Unnested): SourceLine[] {
	const reader = new LineReader(note);
	reader.visit(tree, { isStruck: false, isQuoted: false });
	return reader.found;
}

interface Surroundings {
	readonly isStruck: boolean;
	readonly isQuoted: boolean;
}

class LineReader {
	readonly found: SourceLine[];
	readonly #note: Unnested;
	readonly #definitions = new Map<string, string>();
	#htmlStrike = false;

	constructor(note: Unnested) {
		this.#note = note;
		this.found = note.lines.map(({ plain }) => sourceLine('text', plain));
	}

	visit(node: Nodes, around: Surroundings): void {
		const first = node.position?.start.line ?? 1;
		const last = node.position?.end.line ?? first;
		switch (node.type) {
			case 'root':
				for (const child of node.children)
					if (child.type === 'definition') this.#definitions.set(child.identifier, child.url);
				return this.#children(node, around);
			case 'text':
			case 'inlineCode':
				return this.#say(first, node.value, around);
			case 'html':
				return this.#html(first, last, node.value, around);
			case 'code':
				return this.#code(first, last, around);
			case 'delete':
				return this.#children(node, { ...around, isStruck: true });
			case 'link':
				return this.#link(node, node.url, around);
			case 'linkReference':
				return this.#link(node, this.#definitions.get(node.identifier) ?? '', around);
			case 'image':
				return this.#say(first, node.alt ?? '', around);
			case 'definition':
				return this.#mark(first, last, 'definition');
			case 'thematicBreak':
				return this.#mark(first, last, 'rule');
			case 'heading': {
				// A lone bullet below a label makes it a setext heading; nobody who writes that means one.
				const underline = last > first ? this.#markdown(last).trim() : '';
				const isMeant = !this.#origin(first)?.isInItem && (!underline || !/^-{1,2}$/.test(underline));
				if (isMeant) {
					this.#mark(first, first, 'heading', node.depth);
					if (underline) this.#mark(last, last, 'rule');
				}
				return this.#children(node, around);
			}
			case 'blockquote':
				for (let line = first; line <= last; line++)
					if (/^\s*>/.test(this.#origin(line)?.raw ?? '')) this.#at(line).isQuoted = true;
				return this.#children(node, { ...around, isQuoted: true });
			case 'table':
				this.#at(first).isTableHead = true;
				return this.#children(node, around);
			case 'tableRow': {
				this.#mark(first, first, 'table');
				const line = this.#at(first);
				line.cells = node.children.map((cell) => {
					const start = line.text.length;
					this.#children(cell, around);
					const said = line.text.slice(start).trim();
					line.text += ' ';
					return said;
				});
				return;
			}
			case 'break':
			case 'yaml':
				return;
			default:
				if ('children' in node) this.#children(node, around);
		}
	}

	#children(node: Parents, around: Surroundings): void {
		for (const child of node.children) this.visit(child, around);
	}

	#markdown(line: number): string {
		return this.#note.markdown[line - 1] ?? '';
	}

	#origin(line: number) {
		return this.#note.lines[this.#note.origins[line - 1] ?? -1];
	}

	#at(line: number): SourceLine {
		return this.found[this.#note.origins[line - 1] ?? -1] ?? sourceLine('text', '');
	}

	#mark(first: number, last: number, kind: SourceLine['kind'], depth = 0): void {
		for (let line = first; line <= last; line++) Object.assign(this.#at(line), { kind, depth });
	}

	#say(line: number, value: string, { isStruck }: Surroundings): void {
		if (value.includes('\n')) {
			value.split('\n').forEach((piece, i) => this.#sayOn(this.#at(line + i), piece, isStruck));
		} else this.#sayOn(this.#at(line), value, isStruck);
	}

	#sayOn(line: SourceLine, value: string, isStruck: boolean): void {
		line.text += value;
		if (isStruck || this.#htmlStrike) line.struck += value.trim().length;
	}

	#link(node: Parents & { type: 'link' | 'linkReference' }, url: string, around: Surroundings): void {
		const line = this.#at(node.position?.start.line ?? 1);
		const start = line.text.length;
		this.#children(node, around);
		if (url) line.links.push({ url, start, end: line.text.length });
	}

	#html(first: number, last: number, value: string, around: Surroundings): void {
		if (/^<(?:del|s|strike)\b/i.test(value)) this.#htmlStrike = true;
		if (/^<\/(?:del|s|strike)\b/i.test(value)) this.#htmlStrike = false;
		if (!value.trimStart().startsWith('<!--')) {
			// A block of HTML: its lines are text to a reader, so markup is taken out of each.
			if (
				last > first ||
				!/^<\/?(?:del|s|strike|img|br|b|i|u|sub|sup|em|strong|code|kbd|span|p|div|details|summary|a)\b/i.test(
					value,
				)
			)
				for (let line = first; line <= last; line++)
					if (last > first || this.#at(line).text === '' || value.length > 0) {
						const piece = last > first ? withoutMarkup(this.#markdown(line)) : value;
						this.#sayOn(this.#at(line), piece, around.isStruck);
					}
			return;
		}
		const startsLine = /^\s*<!--/.test(this.#markdown(first));
		const after = value.slice(value.indexOf('-->') + 3).trim();
		if (startsLine || last > first) this.#mark(startsLine ? first : first + 1, last, 'comment');
		if (after && value.includes('-->')) {
			this.#at(last).kind = 'text';
			this.#sayOn(this.#at(last), withoutMarkup(after), around.isStruck);
		}
	}

	#code(first: number, last: number, around: Surroundings): void {
		const opening = this.#markdown(first).replace(/^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*/, '');
		if (/^(?:```|~~~)/.test(opening)) return this.#mark(first, last, 'fence');
		for (let line = first; line <= last; line++)
			this.#say(line, withoutMarkup(this.#markdown(line).trim()), around);
	}
}

/** Plain text of a line that the parser did not read as Markdown. */
export function withoutMarkup(markdown: string): string {
	if (markdown.length > 4000) return markdown;
	return markdown
		.replace(/!?\[([^[\]]{0,400})\]\(([^()\s]{0,1000})\)/g, '$1 $2')
		.replace(/<(https?:[^>\s]+)>/g, '$1')
		.replace(/(\*\*|__|~~|`)(?=\S)(.*?\S)\1/g, '$2')
		.replace(/(^|\s)[_*](?=\S)([^_*]*\S)[_*](?=\s|$|[.,:;])/g, '$1$2');
}
