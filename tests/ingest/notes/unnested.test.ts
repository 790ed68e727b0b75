import { describe, expect, it } from 'vitest';
import { treeFromMarkdown } from '#ingest/notes/markdown.ts';
import { sourceLines } from '#ingest/notes/source-lines.ts';
import { unnested } from '#ingest/notes/unnested.ts';

function read(note: string) {
	const apart = unnested(note.split('\n'));
	return sourceLines(treeFromMarkdown(apart.markdown.join('\n')), apart);
}

const texts = (note: string) => read(note).map(({ text }) => text.trim());
const kinds = (note: string) => read(note).map(({ kind }) => kind);

describe('what the parser is given', () => {
	it('is nothing of a note without markup', () => {
		const note = '- one\n    - two\nthree, four: five.\n\n1) six';
		expect(unnested(note.split('\n')).markdown).toEqual([]);
		expect(texts(note)).toEqual(['one', 'two', 'three, four: five.', '', 'six']);
	});

	it('holds no bullets, and keeps what stood in different ones apart', () => {
		const { markdown, origins } = unnested(['- *one', '  two*', '- three', '    - `four`']);
		expect(markdown).toEqual(['*one', 'two*', '', '`four`']);
		expect(origins).toEqual([0, 1, -1, 3]);
	});
});

describe('lines of unnested notes', () => {
	it.each([
		['emphasis over two lines of a bullet', '- a *b\n  c* d', ['a b', 'c d']],
		['a lone star in two bullets', '- 2 * 3 *4\n- 5* 6', ['2 * 3 *4', '5* 6']],
		['bullets in a bullet', '- - a `b`', ['a b']],
		['bullets where CommonMark sees code', 'a\n\n\t\t- *b*', ['a', '', 'b']],
		['a link far to the right', '- a\n\n          [b](https://x.y)', ['a', '', 'b']],
		['bullets behind no-break spaces', '- a\n\u00a0 -\u00a0*b*', ['a', 'b']],
		['an unlinked bracket', '- [x] done', ['[x] done']],
		['a paragraph below a bullet at the left', '- a\n*b*', ['a', 'b']],
		['an underlined bullet', '- a\n  ---\n- *b*', ['a', '', 'b']],
		['a tag without an end in a bullet', '- <pre>\n- *b*', ['<pre>', 'b']],
	])('%s', (_, note, expected) => {
		expect(texts(note)).toEqual(expected);
	});

	it.each([
		['a heading after a list', '- a\n# b', ['text', 'heading']],
		['a heading in a bullet', '- # a\n  ## b', ['text', 'text']],
		['a heading after a bullet and its lines', '- a\n  b\n\n# c', ['text', 'text', 'text', 'heading']],
		['a rule after a list', '- a\n---\n- b', ['text', 'rule', 'text']],
		['a fence in a bullet', '- a\n  ```\n  - b\n  ```\n- c', ['text', 'fence', 'fence', 'fence', 'text']],
		['a fence that its bullet ends', '- a\n  ```\n  b\n- c', ['text', 'fence', 'fence', 'text']],
		[
			'a fence over bullets',
			'```\n- a\n\n# b\n```\n# c',
			['fence', 'fence', 'fence', 'fence', 'fence', 'heading'],
		],
		['a comment that its bullet ends', '- <!-- a\n  b\n- c', ['comment', 'comment', 'text']],
		[
			'a comment over bullets',
			'<!--\n- a\n\n# b\n-->\n# c',
			['comment', 'comment', 'comment', 'comment', 'comment', 'heading'],
		],
		[
			'a table in a bullet',
			'- a\n\n  | b | c |\n  | --- | --- |\n  | d | e |',
			['text', 'text', 'table', 'text', 'table'],
		],
	])('%s', (_, note, expected) => {
		expect(kinds(note)).toEqual(expected);
	});

	it('know the quotes in bullets by their lines', () => {
		expect(read('- a\n  > b\n> c').map(({ isQuoted }) => isQuoted)).toEqual([false, true, true]);
	});
});
