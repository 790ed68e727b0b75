import { bullet, indentation, widthOf } from './columns.ts';

/** A note's Markdown with its bullets taken off and its plain lines set aside: what the parser is given. */
export interface Unnested {
	/** No line of it begins with a bullet of the note; blank ones keep apart what stood in different bullets. */
	readonly markdown: readonly string[];
	/** For each of its lines the index of the note's line that it comes from, or -1. */
	readonly origins: readonly number[];
	/** For each line of the note. */
	readonly lines: readonly UnnestedLine[];
}

interface UnnestedLine {
	readonly raw: string;
	/** What a line without any markup says, which the parser is not given. */
	plain: string;
	/** It stands in a bullet, where a `#` at its beginning makes no heading. */
	isInItem: boolean;
}

/**
 * Takes a note's lines out of their bullets. How deep they are nested is told from their columns, so the parser, which
 * spends most of its time on nested lists, is not asked for it.
 */
export function unnested(lines: readonly string[]): Unnested {
	return new Unnester(lines).read();
}

const rule = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/;
/** A line that no paragraph goes on with. */
const interruption = /^[ \t]*(?:#{1,6}(?:[ \t]|$)|>|`{3}|~{3}|<(?:[!?/]|[a-z]))/i;
const markup = /[\\`*_[<&~|]|^[ \t]*(?:#|>|[-=]+[ \t]*$|(?:[-+]|\d{1,9}[.)])[ \t])/;

/** Lines that are no Markdown, up to one that ends them. */
interface Verbatim {
	readonly end: RegExp;
	/** What ends them where the bullet around them ends before. */
	readonly closing: string;
	/** At which the content of that bullet begins. */
	readonly column: number;
}

const htmlBlocks: readonly { start: RegExp; end: RegExp; closing: string }[] = [
	{ start: /^<!--/, end: /-->/, closing: '-->' },
	{
		start: /^<(?:pre|script|style|textarea)(?=[\s>]|$)/i,
		end: /<\/(?:pre|script|style|textarea)>/i,
		closing: '</pre>',
	},
	{ start: /^<\?/, end: /\?>/, closing: '?>' },
	{ start: /^<!\[CDATA\[/, end: /\]\]>/, closing: ']]>' },
	{ start: /^<![a-z]/i, end: />/, closing: '>' },
];

class Unnester {
	readonly #note: readonly string[];
	readonly #markdown: string[] = [];
	readonly #origins: number[] = [];
	readonly #lines: readonly UnnestedLine[];
	/** The columns at which the content of the open bullets begins, outermost first. */
	readonly #columns: number[] = [];
	/** Lines that may be one paragraph. */
	#block: { readonly index: number; readonly markdown: string }[] = [];
	#verbatim: Verbatim | null = null;
	#afterBlank = true;

	constructor(note: readonly string[]) {
		this.#note = note;
		this.#lines = note.map((raw) => ({ raw, plain: '', isInItem: false }));
	}

	read(): Unnested {
		this.#note.forEach((raw, index) => {
			if (!this.#isVerbatim(raw, index)) this.#line(raw, index);
		});
		this.#endBlock();
		return { markdown: this.#markdown, origins: this.#origins, lines: this.#lines };
	}

	#isVerbatim(raw: string, index: number): boolean {
		if (this.#verbatim === null) return false;
		const { end, closing, column } = this.#verbatim;
		if (raw.trim() !== '' && widthOf(indentation(raw)) < column) {
			this.#verbatim = null;
			this.#give(closing, -1);
			this.#separate();
			return false;
		}
		const line = withoutIndent(raw, column);
		this.#give(line, index);
		if (end.test(line)) {
			this.#verbatim = null;
			this.#separate();
		}
		return true;
	}

	#line(raw: string, index: number): void {
		if (raw.trim() === '') {
			this.#endBlock();
			this.#afterBlank = true;
			return;
		}
		const item = rule.test(raw) ? null : bullet.exec(raw);
		if (item) this.#openItem(item);
		else this.#leaveItems(raw);
		const column = this.#columns.at(-1) ?? 0;
		const markdown = item ? raw.slice(item[0].length).trim() : column > 0 ? raw.trim() : raw;
		const line = this.#lines[index];
		if (line) line.isInItem = column > 0;
		this.#block.push({ index, markdown });
		const verbatim = verbatimFrom(markdown, column);
		if (verbatim) this.#endBlock();
		this.#verbatim = verbatim;
		this.#afterBlank = false;
	}

	#openItem([marker, indent = '']: RegExpExecArray): void {
		this.#endBlock();
		this.#closeItems(widthOf(indent));
		this.#columns.push(Math.max(1, widthOf(marker.replace(/\S/g, ' '))));
	}

	/** Only text that follows at once goes on in a bullet whatever its column. */
	#leaveItems(raw: string): void {
		const interrupts = interruption.test(raw) || rule.test(raw);
		if (!interrupts && !this.#afterBlank) return;
		if (this.#closeItems(widthOf(indentation(raw)))) this.#endBlock();
	}

	#closeItems(column: number): boolean {
		const open = this.#columns.length;
		while ((this.#columns.at(-1) ?? 0) > column) this.#columns.pop();
		return this.#columns.length < open;
	}

	#endBlock(): void {
		if (this.#block.some(({ markdown }) => markup.test(markdown))) {
			this.#separate();
			for (const { index, markdown } of this.#block) this.#give(markdown, index);
		} else
			for (const { index, markdown } of this.#block) {
				const line = this.#lines[index];
				if (line) line.plain = markdown.trim();
			}
		this.#block = [];
	}

	#separate(): void {
		if (this.#markdown.length > 0) this.#give('', -1);
	}

	#give(markdown: string, index: number): void {
		this.#markdown.push(markdown);
		this.#origins.push(index);
	}
}

function verbatimFrom(markdown: string, column: number): Verbatim | null {
	const [, fence] =
		/^ {0,3}(?:(`{3,})[^`]*$|(~{3,}))/.exec(markdown)?.filter((part) => part !== undefined) ?? [];
	if (fence !== undefined) return { end: new RegExp(`^ {0,3}${fence}+[ \\t]*$`), closing: fence, column };
	const text = markdown.trimStart();
	const html = htmlBlocks.find(({ start }) => start.test(text));
	const start = html?.start.exec(text)?.[0].length ?? 0;
	return html && !html.end.test(text.slice(start)) ? { ...html, column } : null;
}

/** A line without that much of its indentation. */
function withoutIndent(raw: string, columns: number): string {
	const indent = indentation(raw);
	return ' '.repeat(Math.max(0, widthOf(indent) - columns)) + raw.slice(indent.length);
}
