import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { PostgreSQL, sql, SQLDialect } from '@codemirror/lang-sql';
import type { Extension } from '@codemirror/state';

/** What can be named in a statement. */
export interface Vocabulary {
	readonly tables: readonly {
		readonly name: string;
		readonly meaning: string;
		readonly columns: readonly { readonly name: string; readonly detail: string }[];
	}[];
	readonly functions: readonly string[];
}

/** SQL as DuckDB takes it, with completion of keywords, tables, columns and functions. */
export function sqlLanguage(vocabulary: Vocabulary): Extension {
	const { extension, language } = sql({
		dialect: duckDb,
		schema: Object.fromEntries(
			vocabulary.tables.map(({ name, meaning, columns }) => [
				name,
				{ self: { label: name, detail: meaning, type: 'table' }, children: columns.map(ofColumn) },
			]),
		),
	});
	const functions = vocabulary.functions.map((label) => ({
		label,
		type: 'function',
		detail: 'function',
		apply: `${label}(`,
		boost: -20,
	}));
	const words = (context: CompletionContext) => wordsAt(context, vocabulary, functions);
	return [extension, language.data.of({ autocomplete: words })];
}

const ofColumn = ({ name, detail }: { readonly name: string; readonly detail: string }): Completion => ({
	label: name,
	detail,
	type: 'property',
});

/** Functions, and the columns of the tables that the text names. */
function wordsAt(
	context: CompletionContext,
	{ tables }: Vocabulary,
	functions: readonly Completion[],
): CompletionResult | null {
	const word = context.matchBefore(/\w+/);
	if (word === null && !context.explicit) return null;
	const from = word?.from ?? context.pos;
	if (context.state.sliceDoc(from - 1, from) === '.') return null;
	const named = new Set(context.state.doc.toString().toLowerCase().match(/\w+/g));
	const columns = tables
		.filter(({ name }) => named.has(name))
		.flatMap(({ name, columns: of }) =>
			of.map((column) => ({ ...ofColumn(column), detail: name, boost: 20 })),
		);
	const options = [...new Map(columns.map((column) => [column.label, column])).values(), ...functions];
	return { from, options, validFor: /^\w*$/ };
}

const duckDb = SQLDialect.define({
	...PostgreSQL.spec,
	keywords:
		'all and any as asc asof between by case cast columns cross current date day desc describe distinct else end ' +
		'escape except exclude exists explain false filter first following for from full glob group grouping having if ' +
		'ilike in inner intersect interval into is join last lateral left like limit materialized natural not null ' +
		'nulls offset on or order ordinality outer over partition pivot positional preceding qualify range recursive ' +
		'replace right row rows sample select semi sets show similar some summarize table tablesample then to true ' +
		'unbounded union unpivot using values when where window with within year month',
	types:
		'bigint blob boolean date decimal double float hugeint integer interval list map real smallint struct text time ' +
		'timestamp tinyint ubigint uinteger usmallint utinyint varchar',
	doubleDollarQuotedStrings: true,
});
