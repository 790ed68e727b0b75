import { tables, type TableName } from '#ingest/schema.ts';
import type { SharedMacros } from '../engine/shared-calls.ts';
import heard from './heard.sql?raw';
import lives from './lives.sql?raw';
import macros from './macros.sql?raw';
import noteCounts from './note-counts.sql?raw';
import spoken from './spoken.sql?raw';
import topicMacros from './topic-macros.sql?raw';

/** A table, view or macro that questions share. */
export interface Definition {
	readonly name: string;
	/** The statement that creates it. */
	readonly sql: string;
	/** Tables and other definitions that it names. */
	readonly needs: readonly string[];
}

/** What statements rest on: tables to load, and definitions in an order in which they can be created. */
export interface Needs {
	/** Of the dataset, or definitions that are stored beside it. */
	readonly tables: readonly string[];
	readonly definitions: readonly Definition[];
}

const tableNames = Object.keys(tables) as TableName[];
const opaque = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*/g;
/** Names of columns: `c.items`, but not `main.items`; `count(*) as items`, but not `as is_chosen(…)`. */
const columns = /(?<!\bmain)\.\w+|\bas\s+\w+\b(?!\s*\()/g;
const creates = /^create or replace (?:table|view|macro) (\w+)/;

/** The definitions of all scripts, in their order. */
export const definitions: readonly Definition[] = definitionsIn([
	lives,
	macros,
	spoken,
	heard,
	topicMacros,
	noteCounts,
]);

const byName = new Map(definitions.map((definition) => [definition.name, definition]));

/** What a statement rests on, read off its text; what a stored definition rests on is not needed. */
export function needsOf(sql: string, stored: ReadonlySet<string> = new Set()): Needs {
	const found = new Set<string>();
	const visit = (names: readonly string[]) => {
		for (const name of names) {
			if (found.has(name)) continue;
			found.add(name);
			if (!stored.has(name)) visit(byName.get(name)?.needs ?? []);
		}
	};
	visit(namesIn(sql));
	return {
		tables: [...tableNames, ...stored].filter((name) => found.has(name)),
		definitions: definitions.filter(({ name }) => found.has(name) && !stored.has(name)),
	};
}

function namesIn(sql: string, names: readonly string[] = [...tableNames, ...byName.keys()]): string[] {
	const words = new Set(
		sql
			.replace(opaque, ' ')
			.toLowerCase()
			.replace(columns, ' ')
			.match(/\b\w+\b/g) ?? [],
	);
	return names.filter((name) => words.has(name));
}

function definitionsIn(scripts: readonly string[]): Definition[] {
	const statements = scripts.flatMap(statementsIn);
	const names = [...tableNames, ...statements.map(({ name }) => name)];
	return statements.map(({ name, sql }) => {
		return { name, sql, needs: namesIn(sql, names).filter((other) => other !== name) };
	});
}

/** Statements are set apart by a semicolon at the end of a line. */
function statementsIn(script: string): { name: string; sql: string }[] {
	return script
		.split(/;[ \t]*(?:\n|$)/)
		.map((sql) => sql.replace(/^(?:\s|--[^\n]*\n)+/, '').trim())
		.filter((sql) => sql !== '')
		.map((sql) => {
			const name = creates.exec(sql)?.[1];
			if (name === undefined) throw new Error(`No definition: ${sql.slice(0, 60)}`);
			return { name, sql };
		});
}

/** Definitions that a page's questions ask alike, and that take longer than to read what they gave. */
export const sharedMacros: SharedMacros = {
	tables: ['held', 'mentions_of', 'threads_as_of', 'recording_of', 'periods_in_view'],
	values: ['day_seen_from'],
};
