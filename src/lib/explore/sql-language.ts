import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { PostgreSQL, sql, SQLDialect } from '@codemirror/lang-sql';
import type { Extension } from '@codemirror/state';
import { tables, type TableSchema } from '#ingest/schema.ts';
import { definitions } from '../questions/definitions.ts';

/** SQL as DuckDB takes it, with completion of keywords, tables, columns, and of functions as soon as they are known. */
export function sqlLanguage(functionNames: () => Promise<readonly string[]>): Extension {
	const { extension, language } = sql({ dialect: duckDb, schema });
	const functions = async (context: CompletionContext) => {
		const from = wordBefore(context);
		return from === null ? null : { from, options: (await functionNames()).map(ofFunction), validFor };
	};
	return [
		extension,
		language.data.of({ autocomplete: columnsAt }),
		language.data.of({ autocomplete: functions }),
	];
}

const validFor = /^\w*$/;

const tableSchemas: readonly (readonly [string, TableSchema])[] = Object.entries(tables);

const schema = Object.fromEntries(
	tableSchemas.map(([name, { meaning, columns }]) => [
		name,
		{
			self: { label: name, detail: meaning, type: 'table' },
			children: Object.entries(columns).map(([label, column]) => ({
				label,
				detail: column.meaning,
				type: 'property',
			})),
		},
	]),
);

const shared = definitions.map(({ name, sql: text }) => ({
	label: name,
	type: 'function',
	detail: 'shared by the questions',
	apply: /^create or replace macro/.test(text) ? `${name}(` : name,
	boost: -10,
}));

const ofFunction = (label: string): Completion => ({
	label,
	type: 'function',
	detail: 'function',
	apply: `${label}(`,
	boost: -20,
});

/** The columns of the tables that the text names, and what the questions share. */
function columnsAt(context: CompletionContext): CompletionResult | null {
	const from = wordBefore(context);
	if (from === null) return null;
	const named = new Set(context.state.doc.toString().toLowerCase().match(/\w+/g));
	const columns = new Map<string, Completion>();
	for (const [table, { columns: of }] of tableSchemas) {
		if (!named.has(table)) continue;
		for (const label of Object.keys(of))
			columns.set(label, { label, detail: table, type: 'property', boost: 20 });
	}
	return { from, options: [...columns.values(), ...shared], validFor };
}

/** Where the word begins that is being typed; null where none is, or a part of another. */
function wordBefore(context: CompletionContext): number | null {
	const word = context.matchBefore(/\w+/);
	if (word === null && !context.explicit) return null;
	const from = word?.from ?? context.pos;
	return context.state.sliceDoc(from - 1, from) === '.' ? null : from;
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
