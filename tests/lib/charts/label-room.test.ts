import { expect, test } from 'vitest';
import { fitted } from '#lib/charts/label-room.ts';

/** Ten pixels a character. */
const widthOf = (text: string) => text.length * 10;
const text = 'Waiting for the keys';

test.each([
	['to the right of its mark', 50, 'right', [], { text, from: 44, to: 244 }],
	['to the left of its mark', 300, 'left', [], { text, from: 106, to: 306 }],
	['on the other side where it would leave the picture', 350, 'right', [], { text, from: 156, to: 356 }],
	[
		'on the other side where something stands in its way',
		190,
		'left',
		[{ from: 100, to: 108 }],
		{ text, from: 184, to: 384 },
	],
	['behind a line through its mark', 50, 'right', [{ from: 46, to: 54 }], { text, from: 54, to: 254 }],
	[
		'shortened between two lines',
		100,
		'right',
		[
			{ from: 80, to: 88 },
			{ from: 240, to: 248 },
		],
		{ text: 'Waiting for t…', from: 94, to: 234 },
	],
] as const)('a label stands %s', (_, x, side, covered, expected) => {
	expect(fitted(text, { x, side }, covered, 400, widthOf)).toEqual(expected);
});

test('a label is left out where it could not be understood', () => {
	const covered = [
		{ from: 60, to: 68 },
		{ from: 150, to: 158 },
	];
	expect(fitted(text, { x: 100, side: 'right' }, covered, 400, widthOf)).toBeNull();
});
