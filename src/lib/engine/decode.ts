/** The part of an Arrow table that is read; DuckDB-WASM brings its own copy of apache-arrow. */
export interface ArrowAnswer {
	readonly numRows: number;
	readonly schema: { readonly fields: readonly { readonly name: string; readonly type: ArrowType }[] };
	getChildAt(index: number): ArrowVector | null;
}

export interface ArrowType {
	readonly typeId: number;
	readonly children?: readonly { readonly type: ArrowType }[] | null;
}

export interface ArrowVector {
	get(index: number): unknown;
}

/** `Type` of apache-arrow. */
const arrowDate = 8;
const arrowTimestamp = 10;
const arrowList = 12;

/** Milliseconds after which a page that shows something else meanwhile gets its turn. */
const turn = 30;
const rowsAtOnce = 500;

/**
 * An answer as plain rows; the only place where the engine's values become ours. What takes long is done in pieces,
 * with `pause` between them.
 */
export async function decode<T extends object>(answer: ArrowAnswer, pause = nextTask): Promise<T[]> {
	const columns = answer.schema.fields.flatMap(({ name, type }, index) => {
		const column = answer.getChildAt(index);
		return column === null ? [] : { name, column, value: decoder(type) };
	});
	const rows: Record<string, unknown>[] = [];
	let begun = performance.now();
	while (rows.length < answer.numRows) {
		if (performance.now() - begun > turn) {
			await pause();
			begun = performance.now();
		}
		const from = rows.length;
		const length = Math.min(rowsAtOnce, answer.numRows - from);
		const piece = Array.from({ length }, (): Record<string, unknown> => ({}));
		for (const { name, column, value } of columns)
			piece.forEach((row, at) => {
				row[name] = value(column.get(from + at));
			});
		rows.push(...piece);
	}
	return rows as T[];
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** What makes our values of those of a column: dates and times as ISO texts, lists as arrays. */
export function decoder(type: ArrowType): (value: unknown) => unknown {
	switch (type.typeId) {
		case arrowDate:
			return (value) => (typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : null);
		case arrowTimestamp:
			return (value) => (typeof value === 'number' ? new Date(value).toISOString().slice(0, 19) : null);
		case arrowList: {
			const [child] = type.children ?? [];
			const item = child === undefined ? (value: unknown) => value : decoder(child.type);
			return (value) => (value === null ? null : Array.from(value as Iterable<unknown>, item));
		}
		default:
			return (value) => (typeof value === 'bigint' ? Number(value) : (value ?? null));
	}
}
