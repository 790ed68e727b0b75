import { bare, explained, firstWord } from './sql-text.ts';

/** A statement that is not run, because it is no question. */
export class RefusedError extends Error {
	override readonly name = 'RefusedError';
}

/**
 * Lets a statement pass that is one question, as DuckDB reads it: it has to be one statement, and to stand in
 * `from (…)`, where the grammar takes nothing that changes anything. `prepare` parses and binds, and runs nothing. What
 * comes back is what was judged, line for line, and is to be run in place of what was written.
 * @throws {RefusedError} when it is something else; what `prepare` says when it is no SQL
 */
export async function judge(sql: string, prepare: (sql: string) => Promise<void>): Promise<string> {
	const statement = bare(sql);
	if (statement.trim() === '') throw new RefusedError('There is nothing to run yet: write a question first.');
	await prepare(statement).catch((error: unknown) => {
		throw /multiple statements/i.test(String(error)) ? new RefusedError(severalWords(statement)) : error;
	});
	const question = explained(statement) ?? statement;
	await prepare(`from (\n${question}\n)`).catch((error: unknown) => {
		if (/^(?:Error: )?Parser Error|multiple statements/i.test(String(error)))
			throw new RefusedError(changeWords(firstWord(question)));
	});
	return statement;
}

const severalWords = (statement: string) =>
	firstWord(statement) === 'PIVOT'
		? 'A PIVOT has to name its values here: ON column IN (…).'
		: 'One statement at a time: what stands after the first semicolon has to go.';

const changeWords = (word: string) =>
	`${word} is not run here: Explore only reads. Ask with SELECT, FROM, WITH, VALUES, PIVOT … IN, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN.`;
