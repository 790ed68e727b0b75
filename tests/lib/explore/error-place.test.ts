import { expect, test } from 'vitest';
import { complaintOf } from '#lib/explore/error-place.ts';

test.each([
	[
		'Parser Error: syntax error at or near "slect"\n\nLINE 1: slect 1\n        ^\n\nLINE 1: slect 1\n        ^',
		{ message: 'Parser Error: syntax error at or near "slect"', line: 1 },
	],
	[
		'Binder Error: no "b"\nCandidate bindings: "a"\n\nLINE 12:   b = 1\n           ^',
		{ message: 'Binder Error: no "b"\nCandidate bindings: "a"', line: 12 },
	],
	['Out of Memory Error: no more', { message: 'Out of Memory Error: no more', line: null }],
])('reads what DuckDB says', (message, complaint) => {
	expect(complaintOf(new Error(message))).toEqual(complaint);
});
