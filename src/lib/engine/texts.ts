/** A batch of a column of texts, as Arrow lays it out: UTF-8 one after the other, and where each begins. */
export interface TextBatch {
	readonly length: number;
	readonly values: Uint8Array;
	/** One more than there are texts. */
	readonly valueOffsets: Int32Array;
	getValid(index: number): boolean;
}

/** Reads one text of a batch by its place; null where there is none. All are decoded at once, which is far less work than one by one. */
export function textsOf(batch: TextBatch): (index: number) => string | null {
	const { length, values, valueOffsets } = batch;
	const [start = 0, end = 0] = [valueOffsets[0], valueOffsets[length]];
	const bytes = values.subarray(start, end);
	const all = decoder.decode(bytes);
	const isAscii = all.length === bytes.length;
	const places = isAscii ? valueOffsets.subarray(0, length + 1) : placesIn(bytes, valueOffsets, length);
	const first = isAscii ? start : 0;
	return (index) =>
		batch.getValid(index) ? all.slice((places[index] ?? 0) - first, (places[index + 1] ?? 0) - first) : null;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where texts begin and end in what is decoded of `bytes`, which are counted in UTF-16 there. */
function placesIn(bytes: Uint8Array, offsets: Int32Array, length: number): Int32Array {
	const places = new Int32Array(length + 1);
	const start = offsets[0] ?? 0;
	let [at, place] = [0, 0];
	for (let index = 0; index <= length; index++) {
		const end = (offsets[index] ?? start) - start;
		for (; at < end; at++) {
			const byte = bytes[at] ?? 0;
			if (!isContinuation(byte)) place += byte >= firstOfFour ? 2 : 1;
		}
		places[index] = place;
	}
	return places;
}

const isContinuation = (byte: number) => (byte & 0xc0) === 0x80;
/** A character of four bytes takes two places in UTF-16. */
const firstOfFour = 0xf0;
