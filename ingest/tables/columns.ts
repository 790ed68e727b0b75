import { Bool, DateDay, Dictionary, Field, Int32, List, makeData, makeVector, Utf8 } from 'apache-arrow';
import type { Data } from 'apache-arrow';
import type { Column, ColumnType } from '#ingest/schema.ts';

export type Cell = string | number | boolean | readonly string[] | null;

/**
 * One column's Arrow type and data. Dictionaries get the id `dictionaryId`, because apache-arrow otherwise
 * numbers them per process and the bytes would differ from run to run.
 */
export function columnData(column: Column, cells: readonly Cell[], dictionaryId: number): Data {
	return build[column.type](cells, dictionaryId);
}

/** The Arrow field of a column, as it stands in the stream's schema. */
export function columnField(name: string, column: Column, data: Data): Field {
	return new Field(name, data.type, column.nullable);
}

const build: Record<ColumnType, (cells: readonly Cell[], dictionaryId: number) => Data> = {
	utf8: (cells) => utf8(cells),
	dictionary,
	list,
	date: (cells) => makeData({ type: new DateDay(), ...validity(cells), data: int32(cells, epochDay) }),
	int: (cells) => makeData({ type: new Int32(), ...validity(cells), data: int32(cells, Number) }),
	bool: (cells) =>
		makeData({ type: new Bool(), ...validity(cells), data: bits(cells, (cell) => cell === true) }),
};

function dictionary(cells: readonly Cell[], id: number): Data {
	const indexOf = new Map<Cell, number>();
	const indices = new Int32Array(cells.length);
	cells.forEach((cell, row) => {
		if (cell === null) return;
		const known = indexOf.get(cell);
		if (known === undefined) indexOf.set(cell, indexOf.size);
		indices[row] = known ?? indexOf.size - 1;
	});
	return makeData({
		type: new Dictionary(new Utf8(), new Int32(), id),
		...validity(cells),
		data: indices,
		dictionary: makeVector(utf8([...indexOf.keys()])),
	});
}

function list(cells: readonly Cell[]): Data {
	const valueOffsets = new Int32Array(cells.length + 1);
	const values: string[] = [];
	cells.forEach((cell, row) => {
		if (Array.isArray(cell)) values.push(...(cell as string[]));
		valueOffsets[row + 1] = values.length;
	});
	const type = new List(new Field('item', new Utf8(), false));
	return makeData({ type, ...validity(cells), valueOffsets, child: utf8(values) });
}

const encoder = new TextEncoder();

function utf8(cells: readonly Cell[]): Data<Utf8> {
	const valueOffsets = new Int32Array(cells.length + 1);
	const pieces: Uint8Array[] = [];
	let end = 0;
	for (let from = 0; from < cells.length; from += encodedAtOnce) {
		const texts = cells.slice(from, from + encodedAtOnce).map((cell) => (cell === null ? '' : String(cell)));
		const each = encodedEach(texts);
		pieces.push(...each.bytes);
		each.lengths.forEach((length, nth) => (valueOffsets[from + nth + 1] = end += length));
	}
	return makeData({ type: new Utf8(), ...validity(cells), valueOffsets, data: joined(pieces, end) });
}

const encodedAtOnce = 64;

/** Texts as UTF-8, one after the other, and how many bytes each takes. */
function encodedEach(texts: readonly string[]) {
	const all = texts.join('');
	const bytes = encoder.encode(all);
	const isAscii = bytes.length === all.length;
	if (isAscii) return { bytes: [bytes], lengths: texts.map(({ length }) => length) };
	// One by one: halves of a character that stand in two texts would else become one.
	const apart = texts.map((text) => encoder.encode(text));
	return { bytes: apart, lengths: apart.map(({ length }) => length) };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

function validity(cells: readonly Cell[]) {
	const nullCount = cells.reduce<number>((count, cell) => count + (cell === null ? 1 : 0), 0);
	const nullBitmap = nullCount ? bits(cells, (cell) => cell !== null) : undefined;
	return { length: cells.length, nullCount, nullBitmap };
}

function bits(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
	const bytes = new Uint8Array(Math.ceil(cells.length / 64) * 8);
	cells.forEach((cell, row) => {
		if (isSet(cell)) bytes[row >> 3] = (bytes[row >> 3] ?? 0) | (1 << (row & 7));
	});
	return bytes;
}

function int32(cells: readonly Cell[], toInt: (cell: Cell) => number): Int32Array {
	return Int32Array.from(cells, (cell) => (cell === null ? 0 : toInt(cell)));
}

const epochDay = (cell: Cell) => Date.parse(`${String(cell)}T00:00:00Z`) / 86_400_000;
