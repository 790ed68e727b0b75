import { expect, test } from 'vitest';
import { joinWords } from '#lib/panels/join-words.ts';

test.each([
	['the first mention', null, null, null],
	['a shared pull request', 'reference', 'acme/lib#4', 'Joined by the same reference: acme/lib#4'],
	['words', 'words', 'queue, backlog', 'Joined by words in common: queue, backlog'],
	['many words', 'words', 'word '.repeat(40), `Joined by words in common: ${'word '.repeat(17)}wor …`],
])('%s says why it was joined', (_, by, evidence, expected) => {
	expect(joinWords(by, evidence)).toBe(expected);
});
