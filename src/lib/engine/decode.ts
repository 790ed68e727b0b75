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

/** An answer as plain rows; the only place where the engine's values become ours. */
export function decode<T extends object>(answer: ArrowAnswer): T[] {
	const rows: Record<string, unknown>[] = Array.from({ length: answer.numRows }, () => ({}));
	answer.schema.fields.forEach(({ name, type }, index) => {
		const column = answer.getChildAt(index);
		if (column === null) return;
		const value = decoder(type);
		rows.forEach((row, at) => {
			row[name] = value(column.get(at));
		});
	});
	return rows as T[];
}

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
