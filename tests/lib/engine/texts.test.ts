import { makeData, Utf8 } from 'apache-arrow';
import { expect, test } from 'vitest';
import { textsOf } from '#lib/engine/texts.ts';
import { randomFrom } from '../../generator/random.ts';

const pieces = ['', 'plain', 'ü', '’', '漢字', '🦆', 'e\u0301', '\ufeff', ' '];

/** A batch as Arrow lays it out; its texts begin somewhere in the bytes. */
function batchOf(texts: readonly (string | null)[], before = '') {
	const encoded = [before, ...texts].map((text) => new TextEncoder().encode(text ?? ''));
	const offsets = encoded.map((_, nth) =>
		encoded.slice(0, nth + 1).reduce((sum, bytes) => sum + bytes.length, 0),
	);
	const valid = new Uint8Array(Math.ceil(texts.length / 64) * 8 + 8);
	texts.forEach((text, nth) => {
		if (text !== null) valid[nth >> 3] = (valid[nth >> 3] ?? 0) | (1 << (nth & 7));
	});
	return makeData({
		type: new Utf8(),
		length: texts.length,
		nullCount: texts.filter((text) => text === null).length,
		nullBitmap: valid,
		valueOffsets: Int32Array.from(offsets),
		data: Buffer.concat(encoded),
	});
}

test('reads what was written, whatever it holds', () => {
	const random = randomFrom(11);
	for (let round = 0; round < 60; round++) {
		const texts = Array.from({ length: random.int(12) }, () =>
			random.int(5) === 0
				? null
				: Array.from(
						{ length: random.int(4) },
						() => pieces[random.int(round < 20 ? 2 : pieces.length)],
					).join(''),
		);
		const read = textsOf(batchOf(texts, round % 3 === 0 ? 'ö before' : ''));
		expect(texts.map((_, nth) => read(nth))).toEqual(texts);
	}
});
