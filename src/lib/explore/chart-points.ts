import type { Form } from './place.ts';
import type { ResultColumn } from './result-columns.ts';

/** More marks than that are not drawn. */
export const mostMarks = 5000;

/** One mark: what it is called, where it stands, how high. */
export interface Point {
	readonly label: string;
	/** A number, an ISO date or time, or a word. */
	readonly x: number | string;
	readonly y: number;
}

/** The columns that a chart is drawn of. */
export interface Axes {
	readonly x: ResultColumn;
	readonly y: ResultColumn;
}

/** The chosen columns, or else the first that suit; null where nothing counts. */
export function axesOf(
	columns: readonly ResultColumn[],
	chosen: { readonly x: string | null; readonly y: string | null },
): Axes | null {
	const numbers = columns.filter(({ kind }) => kind === 'number');
	const wishedX = columns.find(({ name }) => name === chosen.x);
	const y =
		numbers.find(({ name }) => name === chosen.y) ?? numbers.find((one) => one !== wishedX) ?? numbers[0];
	if (y === undefined) return null;
	const others = columns.filter((one) => one !== y);
	const x = wishedX ?? others.find(({ kind }) => kind === 'time') ?? others[0] ?? y;
	return { x, y };
}

/** The marks of the first rows that have both; lines run along numbers and times in their order. */
export function pointsOf({ x, y }: Axes, rows: number, form: Form): Point[] {
	const points: Point[] = [];
	for (let row = 0; row < rows && points.length < mostMarks; row++) {
		const height = y.value(row);
		const label = x.text(row);
		if (typeof height !== 'number' || label === null) continue;
		const place = x.value(row);
		points.push({ label, y: height, x: x.kind === 'number' ? Number(place) : label });
	}
	if (form !== 'line' || x.kind === 'other') return points;
	return points.sort((a, b) => (a.x < b.x ? -1 : a.x > b.x ? 1 : 0));
}
