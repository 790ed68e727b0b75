import type { Config } from '../config.ts';
import type { Section } from '../facts/note-facts.ts';
import { roleWords } from './vocabulary/roles.ts';
import { roundWords } from './vocabulary/rounds.ts';
import { sectionWords } from './vocabulary/sections.ts';
import { weakLabels } from './vocabulary/weak-labels.ts';
import { perConfig } from './words.ts';

export type Role = keyof typeof roleWords;

/** What a label (`Blocked/Asks:`, `## Participants`) says of what stands under it. */
export interface Label {
	readonly section: Section | null;
	readonly role: Role | null;
	/** All roles that it gives: `Moderator & notetaker`. */
	readonly roles: readonly Role[];
	/** It opens the round of updates. */
	readonly isRound: boolean;
	/** Common words that are labels only where nothing else speaks against it. */
	readonly isWeak: boolean;
	readonly hasColon: boolean;
	/** What follows on the label's own line. */
	readonly value: string;
}

interface Meaning {
	section: Section | null;
	role: Role | null;
	isRound: boolean;
}

type Found = Meaning & Pick<Label, 'roles' | 'isWeak'>;

/** The words that can be labels, from the vocabulary and the configuration. */
class LabelBook {
	readonly #meanings = new Map<string, Meaning>();
	readonly #weak: ReadonlySet<string>;
	/** Nearly every line begins with another word than any label does. */
	readonly #firstWords = new Set(['any', 'my', 'our', 'the', 'current', '']);

	constructor(config: Config) {
		this.#weak = new Set(weakLabels);
		for (const word of [...roundWords, ...(config.labels.round ?? [])]) this.#meaning(word).isRound = true;
		for (const [role, words] of entries(roleWords))
			for (const word of [...words, ...(config.labels[role] ?? [])]) this.#meaning(word).role ??= role;
		for (const [section, words] of entries(sectionWords))
			for (const word of [...(config.labels[section] ?? []), ...words])
				this.#meaning(word).section ??= section;
	}

	/** The label that a line of plain text is or begins with. */
	read(text: string, isHeading: boolean): Label | null {
		const colon = colonOf(text);
		if (colon < 0 && text.length > 60) return null;
		if (colon >= 0) {
			const found = this.#lookUp(text.slice(0, colon), isHeading);
			if (found) return this.#label(found, true, text.slice(colon + 1).trim());
			if (!isHeading) return null;
		}
		const whole = this.#lookUp(text, isHeading);
		if (whole) return this.#label(whole, false, '');
		const dash = /^(.{2,30}?)\s[-–—]\s+(\S.*)$/.exec(text);
		const before = dash && this.#lookUp(dash[1] ?? '', isHeading);
		return before && !before.isWeak ? this.#label(before, true, dash[2] ?? '') : null;
	}

	#label(found: Found, hasColon: boolean, value: string): Label {
		return { ...found, hasColon, value: value.replace(/^[*_\s]+/, '') };
	}

	#lookUp(head: string, isHeading: boolean): Found | null {
		if (head.length > 60 || !this.#firstWords.has(firstWord(head))) return null;
		const words = normalized(head);
		if (!words) return null;
		const whole = this.#meanings.get(words);
		if (whole) return { ...whole, roles: rolesOf([whole]), isWeak: !isHeading && this.#weak.has(words) };
		if (!/[/,&+]| or | and /.test(words)) return null;
		const parts = words.split(/\s*(?:[/,&+]| or | and )\s*/).map(normalized);
		const meanings = parts.map((part) => this.#meanings.get(part));
		const [first] = meanings;
		if (!first || (meanings.includes(undefined) && this.#weak.has(parts[0] ?? ''))) return null;
		if (words.split(/[\s/]+/).length > 6) return null;
		if (/ or | and |[,&+]/.test(words) && meanings.includes(undefined)) return null;
		const isWeak = !isHeading && parts.every((part, i) => !meanings[i] || this.#weak.has(part));
		const isBlocked = meanings.some((m) => m?.section === 'blocked');
		const section = isBlocked ? 'blocked' : first.section;
		return { ...first, section, roles: rolesOf(meanings), isWeak };
	}

	#meaning(word: string): Meaning {
		const key = normalized(word);
		const known = this.#meanings.get(key) ?? { section: null, role: null, isRound: false };
		this.#meanings.set(key, known);
		this.#firstWords.add(firstWord(key));
		return known;
	}
}

/** The labels of a configuration, compiled once. */
export const labelBook = perConfig((config) => new LabelBook(config));

/** Whether a label on a line without a bullet is meant as one. */
export function standsAlone(label: Label, text: string, starts: boolean): boolean {
	if (!label.hasColon) return !label.isWeak && label.section !== 'other' && (starts || label.value === '');
	return starts || isNotesBy(text) || !label.isWeak;
}

/** `Notes: @a` in a header. */
export function isNotesBy(text: string): boolean {
	return /^\W*notes\W*:\W*@[\w.-]+\W*$/i.test(text);
}

function rolesOf(meanings: readonly (Meaning | undefined)[]): Role[] {
	return meanings.flatMap((meaning) => meaning?.role ?? []);
}

function colonOf(text: string): number {
	const colon = text.search(/[:：](?!\/\/)/);
	return colon > 0 && colon <= 60 ? colon : -1;
}

function firstWord(head: string): string {
	return /[\p{L}\d]+/u.exec(head)?.[0].toLowerCase() ?? '';
}

function normalized(head: string): string {
	return head
		.toLowerCase()
		.replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ')
		.replace(/[’]/g, "'")
		.replace(/\s+/g, ' ')
		.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
		.replace(/\?(?=\/|$)/g, '')
		.replace(/^(?:any|my|our|the|current)\s+(?=.)/, '')
		.replace(/\(s\)/g, '')
		.trim();
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
	return Object.entries(record) as [K, V][];
}
