/** One mark of a chart: what it says when the cursor is on it, and where its rows are. */
interface Mark {
	readonly said: string;
	/** Opens the rows behind it; null where there are none. */
	readonly href: string | null;
}

/** The marks of a chart by dataset and index, as Chart.js numbers them; null is a gap. */
export type Marks = readonly (readonly (Mark | null)[])[];

/** Where the cursor stands. */
export interface Cursor {
	readonly dataset: number;
	readonly index: number;
}

/** Where the cursor goes with a key, over gaps; null where the key moves nothing. */
export function moveCursor(marks: Marks, from: Cursor | null, key: string): Cursor | null {
	const dataset = from?.dataset ?? 0;
	const row = marks[dataset] ?? [];
	switch (key) {
		case 'ArrowRight':
			return firstMark(marks, dataset, (from?.index ?? -1) + 1, 1);
		case 'ArrowLeft':
			return firstMark(marks, dataset, (from?.index ?? row.length) - 1, -1);
		case 'Home':
			return firstMark(marks, dataset, 0, 1);
		case 'End':
			return firstMark(marks, dataset, row.length - 1, -1);
		case 'ArrowUp':
		case 'ArrowDown': {
			const step = key === 'ArrowDown' ? 1 : -1;
			const next = dataset + step;
			if (next < 0 || next >= marks.length) return null;
			const index = from?.index ?? 0;
			return firstMark(marks, next, index, 1) ?? firstMark(marks, next, index, -1);
		}
		default:
			return null;
	}
}

function firstMark(marks: Marks, dataset: number, start: number, step: 1 | -1): Cursor | null {
	const row = marks[dataset] ?? [];
	for (let index = start; index >= 0 && index < row.length; index += step) {
		if (row[index]) return { dataset, index };
	}
	return null;
}
