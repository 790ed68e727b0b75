import type { LinkFacts } from '../facts/note-facts.ts';
import type { Label } from './labels.ts';
import type { PersonLine } from './people-lines.ts';
import type { SourceLine } from './source-lines.ts';
import { templatePatterns } from './vocabulary/templates.ts';

/** A heading, paragraph or bullet with everything that its writer put under it. */
export interface Entry {
	readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
	/** 1-based. */
	readonly line: number;
	/** Of a heading 1–6, of a bold line that serves as one 7; else 0. */
	readonly level: number;
	/** Where its text begins on the line, tabs expanded. */
	readonly column: number;
	/** Plain; the lines of a paragraph joined by spaces. */
	text: string;
	/** Of its first line, without the bullet. */
	readonly markdown: string;
	/** Plain text by line. */
	readonly lines: { readonly line: number; readonly text: string }[];
	readonly links: LinkFacts[];
	readonly label: Label | null;
	readonly person: PersonLine | null;
	/** Ticked or struck through. */
	readonly isClosed: boolean;
	readonly isQuoted: boolean;
	readonly isTemplate: boolean;
	readonly cells: readonly string[] | null;
	readonly parent: Entry | null;
	readonly children: Entry[];
}

/** A note as its writer laid it out: by headings, and below them by indentation, not by CommonMark's nesting. */
export interface Outline {
	readonly root: Entry;
	/** All entries in the order of the note. */
	readonly entries: readonly Entry[];
	readonly lineCount: number;
	/** Read without the parser, which would have taken too long. */
	readonly isPlain: boolean;
}

/** The entry that a whole note stands under. */
export function rootEntry(): Entry {
	return {
		kind: 'heading',
		line: 0,
		level: 0,
		column: 0,
		text: '',
		markdown: '',
		lines: [],
		links: [],
		label: null,
		person: null,
		isClosed: false,
		isQuoted: false,
		isTemplate: false,
		cells: null,
		parent: null,
		children: [],
	};
}

/** Whether a line is ticked or mostly struck through. */
export function isClosed(source: SourceLine, markdown: string): boolean {
	if (/^\[[xX]\]\s/.test(markdown)) return true;
	if (/^~[^~]+(?:~[^~]+)*~$/.test(source.text.trim())) return true;
	return source.struck > 0 && source.struck >= source.text.trim().length * 0.6;
}

const template = new RegExp(templatePatterns.join('|'), 'i');

/** Whether a line only holds a place for what somebody was to write. */
export function isTemplate(text: string, person: PersonLine | null): boolean {
	if (person && person.people.length === 0) return true;
	if (!text || /^(?:\{\s*\?*\s*\}|\?|\.\.\.|…)$/.test(text)) return true;
	return template.test(text);
}
