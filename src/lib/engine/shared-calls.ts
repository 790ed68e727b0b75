/** Macros that several statements call with the same arguments, by what they give back. */
export interface SharedMacros {
	readonly tables: readonly string[];
	readonly values: readonly string[];
}

/** A statement as it is run, and the names it rests on. */
export interface SharedStatement {
	readonly sql: string;
	readonly names: readonly string[];
}

/** What a call may not be looked for in. */
const opaque = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*/;
const literals = /^(?:\s|[(),]|'(?:[^']|'')*'|-?\d+(?:\.\d+)?\b|(?:null|true|false|date|getvariable)\b)*$/i;

/**
 * Answers calls of macros once: the first statement with a call keeps what it gives back, as a temporary table or as a
 * variable, and later ones read that. Statements must run in the order in which they are shared, over tables that do
 * not change; a call whose arguments are not literals stays as it is.
 */
export class SharedCalls {
	readonly #macros: SharedMacros;
	readonly #token: RegExp;
	readonly #limit: number;
	/** Names by call, the latest used last. */
	readonly #kept = new Map<string, string>();
	#made = 0;

	constructor(macros: SharedMacros, limit = 64) {
		this.#macros = macros;
		this.#limit = limit;
		const names = [...macros.tables, ...macros.values].join('|');
		this.#token = new RegExp(`${opaque.source}|\\b(${names || '(?!)'})(?=\\()`, 'g');
	}

	share(sql: string): SharedStatement {
		const script: string[] = [];
		const names = new Set<string>();
		const shared = this.#shared(sql, script, names);
		for (const [call, name] of this.#kept) {
			if (this.#kept.size <= this.#limit || names.has(name)) break;
			this.#kept.delete(call);
			script.push(this.#isValue(call) ? `reset variable ${name}` : `drop table if exists ${name}`);
		}
		return { sql: [...script, shared].join(';\n'), names: [...names] };
	}

	/** The calls of a statement that are shared. */
	callsIn(sql: string): ReadonlySet<string> {
		const calls = new Set<string>();
		this.#rewritten(sql, (macro, args, call) => {
			calls.add(call);
			return 'null';
		});
		return calls;
	}

	/** Whether the answer of a call is kept. */
	keeps(call: string): boolean {
		return this.#kept.has(call);
	}

	/** What was to be kept under these names was not. */
	forget(names: readonly string[]): void {
		for (const [call, name] of this.#kept) if (names.includes(name)) this.#kept.delete(call);
	}

	#shared(sql: string, script: string[], names: Set<string>): string {
		return this.#rewritten(sql, (macro, args, call) => this.#keep(call, macro + args, script, names));
	}

	/** A statement with another text for each call whose arguments are literals, inner ones first. */
	#rewritten(sql: string, rewrite: (macro: string, args: string, call: string) => string): string {
		let written = '';
		let from = 0;
		for (const match of sql.matchAll(this.#token)) {
			const [{ length }, macro] = match;
			if (macro === undefined || match.index < from) continue;
			const end = endOfCall(sql, match.index + length);
			const args = this.#rewritten(sql.slice(match.index + length, end), rewrite);
			written += sql.slice(from, match.index);
			written += literals.test(args) ? rewrite(macro, args, sql.slice(match.index, end)) : macro + args;
			from = end;
		}
		return written + sql.slice(from);
	}

	/** How a statement names what a call gives back; `written` is the call over what is kept already. */
	#keep(call: string, written: string, script: string[], names: Set<string>): string {
		const isValue = this.#isValue(call);
		let name = this.#kept.get(call);
		if (name === undefined) {
			name = `shared_${String(++this.#made)}`;
			script.push(
				isValue
					? `set variable ${name} = ${written}`
					: `create or replace temp table ${name} as from ${written}`,
			);
		}
		this.#kept.delete(call);
		this.#kept.set(call, name);
		names.add(name);
		return isValue ? `getvariable('${name}')` : name;
	}

	#isValue(call: string): boolean {
		return this.#macros.values.some((macro) => call === macro || call.startsWith(`${macro}(`));
	}
}

/** Where the parenthesis that opens at a place is closed. */
function endOfCall(sql: string, open: number): number {
	let depth = 0;
	for (const match of sql.slice(open).matchAll(new RegExp(`${opaque.source}|[()]`, 'g'))) {
		if (match[0] === '(') depth++;
		else if (match[0] === ')' && --depth === 0) return open + match.index + 1;
	}
	return sql.length;
}
