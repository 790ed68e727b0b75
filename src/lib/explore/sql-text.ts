/** Where a semicolon or a keyword may not be looked for: texts, quoted names, comments; or a semicolon. */
const token =
	/(?<comment>--[^\n]*|\/\*[\s\S]*?\*\/)|'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<tag>\$\w*\$)[\s\S]*?\k<tag>|(?<end>;)/g;

/** A statement without its comments and the semicolons at its end, line for line. */
export function bare(sql: string): string {
	return sql
		.replace(token, (match, comment: string | undefined) =>
			comment === undefined ? match : comment.replace(/[^\n]/g, ' '),
		)
		.replace(/[\s;]+$/, '');
}

/** What an `explain` explains; null where the statement is none. It takes a bare statement. */
export function explained(sql: string): string | null {
	const prefix = /^\s*explain\b(?:\s+analyze\b)?(?:\s*\((?:\s*\w+\s*,?)+\))?/i.exec(sql)?.[0];
	return prefix === undefined ? null : sql.slice(prefix.length);
}

/** The word that a statement begins with, in upper case. It takes a bare statement. */
export function firstWord(sql: string): string {
	return (/[a-z]+/i.exec(sql)?.[0] ?? '').toUpperCase();
}
