/** A stretch of a line of writing, in pixels. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** The mark that a label names: where its middle stands, and to which side of it the label had best extend. */
interface Named {
	readonly x: number;
	readonly side: 'left' | 'right';
}

/** A label begins, or ends, at the edge of its mark. */
const halfMark = 6;
/** Of fewer characters nobody could tell what is named. */
const leastCharacters = 12;

/**
 * As much of a text as there is room for in a line `width` wide between all that is `covered`, and the pixels that it
 * takes; null where there is too little on both sides of its mark.
 */
export function fitted(
	text: string,
	{ x, side }: Named,
	covered: readonly Stretch[],
	width: number,
	widthOf: (text: string) => number,
): (Stretch & { readonly text: string }) | null {
	const rooms = { right: rightOf(x, covered, width), left: leftOf(x, covered) };
	const [wished, other] = side === 'right' ? [rooms.right, rooms.left] : [rooms.left, rooms.right];
	const isOther = widthOf(text) > lengthOf(wished) && lengthOf(other) > lengthOf(wished);
	const room = isOther ? other : wished;
	const shown = shortened(text, lengthOf(room), widthOf);
	if (shown === null) return null;
	const from = room === rooms.right ? room.from : room.to - widthOf(shown);
	return { text: shown, from, to: from + widthOf(shown) };
}

/** What is free from a mark on; what covers the mark itself is passed by. */
function rightOf(x: number, covered: readonly Stretch[], width: number): Stretch {
	const from = Math.max(x - halfMark, ...covered.filter(covers(x)).map(({ to }) => to));
	return { from, to: Math.min(width, ...covered.filter(({ to }) => to > from).map((one) => one.from)) };
}

/** The same towards the left. */
function leftOf(x: number, covered: readonly Stretch[]): Stretch {
	const to = Math.min(x + halfMark, ...covered.filter(covers(x)).map(({ from }) => from));
	return { from: Math.max(0, ...covered.filter(({ from }) => from < to).map((one) => one.to)), to };
}

const covers =
	(x: number) =>
	({ from, to }: Stretch) =>
		from < x + halfMark && to > x - halfMark;

const lengthOf = ({ from, to }: Stretch) => to - from;

function shortened(text: string, room: number, widthOf: (text: string) => number): string | null {
	if (widthOf(text) <= room) return text;
	for (let kept = text.length - 2; kept >= leastCharacters; kept--) {
		const shorter = `${text.slice(0, kept).trimEnd()}…`;
		if (widthOf(shorter) <= room) return shorter;
	}
	return null;
}
