import { collectiveNames, placeholderNames } from './vocabulary/no-names.ts';

/** A person as a note writes it. */
export interface WrittenName {
	/** Lower case, without `@`; the handle if there is one. */
	readonly writtenAs: string;
	/** The name beside the handle, as written. */
	readonly fullName: string | null;
	readonly isHandle: boolean;
	/** By which the minutes call them: `Rosa Marin (RM)`. */
	readonly initials?: string;
}

const mention = /(^|[^\p{L}\d@/.]|[^@\p{L}\d]_)@([a-z\d](?:[\w.-]*[a-z\d])?)/giu;
/** In a list of names with commas. */
const fullName = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,2}$/u;
/** `@addyournamehere`. */
const toFillIn = /^(?:add|enter|insert|put)?[ _-]*your(?:[ _-]|(?:git ?hub|gh)?[ _-]*(?:name|handle))/i;
const everybody = new Set(collectiveNames);
const nobody = new Set([...placeholderNames, ...collectiveNames]);

/** Handles mentioned in plain text (`@handle`), lower case, in order, with repeats. */
export function mentionsIn(text: string): string[] {
	if (!text.includes('@')) return [];
	return [...text.replace(/(@[\w.-]+)\/(?=@)/g, '$1 ').matchAll(mention)]
		.map((m) => (m[2] ?? '').toLowerCase())
		.filter(isSomebody);
}

/** Whether a handle or name means a certain person and not a placeholder or everybody. */
export function isSomebody(name: string): boolean {
	return /\p{L}/u.test(name) && !nobody.has(name.toLowerCase()) && !toFillIn.test(name);
}

/** Whether a handle means all of a group. */
export const isEverybody = (name: string) => everybody.has(name.toLowerCase());

/** The people whom an entry of a list of names, or the value of a role, names. */
export function namesIn(plain: string): WrittenName[] {
	const text = plain
		.replace(/\u00a0/g, ' ')
		.replace(/(?<=\p{L})\/(?=@)/gu, ' / ')
		.replace(/^[_*~\s]*@[_*]+(?=@?\w)/, '@')
		.replace(/([\w])@(?=[a-z])/gi, (whole, before: string, at: number) =>
			/^[\s_*]*@/.test(plain.slice(0, at)) ? `${before} @` : whole,
		)
		.trim();
	const open = text.replace(/\([^)]*\)?|\{[^}]*\}?|\[[^\]]*\]?/g, ' ').trim();
	const enclosed = [...text.matchAll(/\(([^)]*)\)?/g)].map((m) => (m[1] ?? '').trim());
	const pieces = open.split(/\s*,\s*/);
	if (pieces.length > 2 && pieces.every((piece) => piece.includes('@') || fullName.test(piece)))
		return pieces.flatMap((piece) => namesIn(piece));
	const handles = mentionsIn(open);
	if (handles.length > 0) {
		const [first] = handles;
		const beside =
			handles.length === 1
				? (nameIn(open.replace(/@[\w.-]+(?:['’]s\b.*)?/g, ' ')) ?? nameIn(enclosed[0] ?? ''))
				: null;
		return [...new Set(handles)].map((handle) => named(handle, handle === first ? beside : null, true));
	}
	const initials = enclosed.find((e) => /^\p{Lu}{2,4}$/u.test(e));
	const alone = /^@?([\w.-]+?)(?:\s+on\s+\S+)?$/.exec(enclosed.find((e) => e.startsWith('@')) ?? '');
	const name = nameIn(open);
	if (alone && isSomebody(alone[1] ?? '')) return [named((alone[1] ?? '').toLowerCase(), name, true)];
	if (!name) return [];
	if (initials) return [{ ...named(name.toLowerCase(), null, false), initials: initials.toLowerCase() }];
	return open
		.split(/\s*(?:,|;|\/|&|\+|\band\b)\s*/)
		.map((piece) => nameIn(piece))
		.filter((piece): piece is string => piece !== null)
		.map((piece) => named(piece.toLowerCase(), null, false));
}

function named(writtenAs: string, fullName: string | null, isHandle: boolean): WrittenName {
	return { writtenAs, fullName: fullName && /\p{Lu}/u.test(fullName) ? fullName : null, isHandle };
}

/** A name of one to four words at the start of a text; null where the text is a sentence or holds nobody's name. */
function nameIn(text: string): string | null {
	if (text.length > 200) return null;
	const [before = ''] = text.split(/\s[-–—:]+\s|\s[-–—]+$|:|,\s|\s_|\bet al\b|\band co\b/u);
	const name = before.replace(/^[\s_*~"'@.…-]+|[\s_*~"'.…!?,-]+$/gu, '').replace(/\s+/g, ' ');
	const words = name.split(' ');
	if (!name || words.length > 4 || !isSomebody(name)) return null;
	if (!words.every((w) => /^[\p{L}\d][\p{L}\d.'’_-]*$/u.test(w))) return null;
	if (
		words.length > 2 &&
		words
			.slice(1)
			.some((w) => /^\p{Ll}/u.test(w) && !/^(?:de|da|dos|van|von|der|la|le|di|del|bin|al)$/u.test(w))
	)
		return null;
	if (/^\d|\b(?:more|folks|others|sorry|forgot|maybe|see|the|not|nobody|people)\b/i.test(name)) return null;
	return name;
}
