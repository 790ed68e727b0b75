import { textsOf, type TextBatch } from './texts.ts';

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
	/** Its batches, where they are at hand. */
	readonly data?: readonly ColumnBatch[];
}

interface ColumnBatch {
	readonly typeId: number;
	readonly length: number;
	readonly values: unknown;
	getValid(index: number): boolean;
}

/** `Type` of apache-arrow. */
const arrowInt = 2;
const arrowFloat = 3;
const arrowText = 5;
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
		return column === null ? [] : { name, cell: cellsOf(column, type) };
	});
	// Rows that begin with all their columns are alike to the browser, and quickly filled.
	const empty: Record<string, unknown> = Object.fromEntries(columns.map(({ name }) => [name, null]));
	const rows: Record<string, unknown>[] = [];
	let begun = performance.now();
	while (rows.length < answer.numRows) {
		if (performance.now() - begun > turn) {
			await pause();
			begun = performance.now();
		}
		const from = rows.length;
		const length = Math.min(rowsAtOnce, answer.numRows - from);
		const piece = Array.from({ length }, () => ({ ...empty }));
		for (const { name, cell } of columns)
			piece.forEach((row, at) => {
				row[name] = cell(from + at);
			});
		rows.push(...piece);
	}
	return rows as T[];
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Gives one cell of a column after the other, as ours. */
function cellsOf(column: ArrowVector, type: ArrowType): (row: number) => unknown {
	const { data = [] } = column;
	if (data.length > 0 && data.every(isOfTexts)) return inBatches(data, textsOf);
	if (data.length > 0 && data.every(isOfNumbers)) return inBatches(data, numbersOf);
	const value = decoder(type);
	return (row) => value(column.get(row));
}

const isOfTexts = (batch: ColumnBatch): batch is ColumnBatch & TextBatch => batch.typeId === arrowText;

type NumberBatch = ColumnBatch & { readonly values: Int32Array | Float64Array };

/** Whether a batch holds numbers as they are: no days, none of 64 bits. */
const isOfNumbers = (batch: ColumnBatch): batch is NumberBatch =>
	(batch.typeId === arrowInt && batch.values instanceof Int32Array) ||
	(batch.typeId === arrowFloat && batch.values instanceof Float64Array);

const numbersOf = (batch: NumberBatch) => (index: number) =>
	batch.getValid(index) ? batch.values[index] : null;

/** `cellsIn` reads the cells of one batch. */
function inBatches<B extends { readonly length: number }>(
	batches: readonly B[],
	cellsIn: (batch: B) => (index: number) => unknown,
): (row: number) => unknown {
	let [nth, start, end] = [-1, 0, 0];
	let cell: (index: number) => unknown = () => null;
	return (row) => {
		while (row >= end) {
			const batch = batches[++nth];
			if (batch === undefined) return null;
			[start, end] = [end, end + batch.length];
			cell = cellsIn(batch);
		}
		return cell(row - start);
	};
}

/** What makes our values of those of a column: dates and times as ISO texts, lists as arrays. */
export function decoder(type: ArrowType): (value: unknown) => unknown {
	switch (type.typeId) {
		case arrowDate:
			return days();
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

/** A column has few days, each of them often. */
function days(): (value: unknown) => string | null {
	const known = new Map<number, string>();
	return (value) => {
		if (typeof value !== 'number') return null;
		const day = known.get(value) ?? new Date(value).toISOString().slice(0, 10);
		known.set(value, day);
		return day;
	};
}
