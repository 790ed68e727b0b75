import { expect, test } from 'vitest';
import { type Marks, moveCursor } from '#lib/charts/marks.ts';

const mark = { said: '', href: null };
const marks: Marks = [
	[mark, null, mark],
	[null, mark, null],
];

test.each([
	['enters at the first mark', null, 'ArrowRight', { dataset: 0, index: 0 }],
	['enters at the last mark', null, 'ArrowLeft', { dataset: 0, index: 2 }],
	['steps over a gap', { dataset: 0, index: 0 }, 'ArrowRight', { dataset: 0, index: 2 }],
	['stays at the end', { dataset: 0, index: 2 }, 'ArrowRight', null],
	[
		'changes to the nearest mark of the next line',
		{ dataset: 0, index: 0 },
		'ArrowDown',
		{ dataset: 1, index: 1 },
	],
	['does not leave the last line', { dataset: 1, index: 1 }, 'ArrowDown', null],
	['jumps to the end', { dataset: 0, index: 0 }, 'End', { dataset: 0, index: 2 }],
	['ignores other keys', { dataset: 0, index: 0 }, 'a', null],
])('the cursor %s', (_, from, key, to) => {
	expect(moveCursor(marks, from, key)).toEqual(to);
});
