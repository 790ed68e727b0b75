import type { Parameter } from '../engine/engine.ts';
import { withLiterals } from '../engine/literals.ts';

/** A statement with its parameters written into it, to be read and changed: without what says which is which. */
export function writtenOut(sql: string, parameters: readonly Parameter[]): string {
	return withLiterals(sql.replace(legend, ''), parameters)
		.replace(commentOrText, (match) => (match.includes(separator) ? listed(match) : match))
		.trim();
}

/** The lines of a question's comment that name its parameters. */
const legend = /^-- .*\$\d.*\n(?:-- .*\n)*/m;

const commentOrText = /--[^\n]*|'(?:[^']|'')*'/g;

/** A list is joined by what nobody can see or type. */
const separator = '\u001f';
const listed = (text: string) => `concat_ws(chr(31), ${text.replaceAll(separator, "', '")})`;
