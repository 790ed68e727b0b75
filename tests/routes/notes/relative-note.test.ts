import { expect, test } from 'vitest';
import { relativeNote } from '../../../src/routes/notes/relative-note.ts';

test.each([
	['2024/Q1/a.md', '../Q2/b.md', '2024/Q2/b.md'],
	['2024/Q1/a.md', 'b%20c.md#L3', '2024/Q1/b c.md'],
	['a b/a.md', './b.md?plain=1', 'a b/b.md'],
	['a.md', '../../b.md', 'b.md'],
	['a.md', 'b.pdf', null],
	['a.md', '%zz.md', null],
])('from %s, %s is %s', (from, address, path) => {
	expect(relativeNote(from, address)).toBe(path);
});
