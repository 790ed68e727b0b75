import type { Mark } from '#lib/questions/threads-behind.ts';

/** The rows that a mark opens: those behind a count, one thread, or its mentions. `?rows=` holds it. */
export type Rows =
	| { readonly of: 'mark'; readonly mark: Mark; readonly series: string | null }
	| { readonly of: 'thread' | 'mentions'; readonly threadId: string };

const whats: readonly string[] = ['opened', 'open', 'ended', 'unchanged'];
const pattern = /^([a-z]+):(?:(\d{4}-\d{2}-\d{2})\.\.)?(\d{4}-\d{2}-\d{2})(?::(.+))?$/;

/** `opened:2024-10-08`, `ended:2024-10-01..2024-10-08`, `open:2024-10-08:core` for one series, `thread:ID`, `mentions:ID`. */
export function rowsParam(rows: Rows): string {
	if (rows.of !== 'mark') return `${rows.of}:${rows.threadId}`;
	const { what, on, after } = rows.mark;
	return `${what}:${after ? `${after}..` : ''}${on}${rows.series === null ? '' : `:${rows.series}`}`;
}

/** Reads it back; null for anything else. */
export function parseRows(param: string | null): Rows | null {
	if (param === null) return null;
	for (const of of ['thread', 'mentions'] as const) {
		if (param.startsWith(`${of}:`)) return { of, threadId: param.slice(of.length + 1) };
	}
	const [, what, after, on, series] = pattern.exec(param) ?? [];
	if (what === undefined || on === undefined || !whats.includes(what)) return null;
	return {
		of: 'mark',
		mark: { what: what as Mark['what'], on, after: after ?? null },
		series: series ?? null,
	};
}
