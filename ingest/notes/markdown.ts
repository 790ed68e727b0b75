import type { Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// Autolink literals are left out: they cost half of the parser's speed; bare URLs are found afterwards.
const extensions = [
	{ isIn: /~/, syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() },
	{ isIn: /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|/m, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
];

function parserWith(used: typeof extensions) {
	return unified()
		.data(
			'micromarkExtensions',
			used.map(({ syntax }) => syntax),
		)
		.data(
			'fromMarkdownExtensions',
			used.map(({ tree }) => tree),
		)
		.use(remarkParse)
		.freeze();
}

const parsers = new Map<string, ReturnType<typeof parserWith>>();

/** Markdown with tables and strike-through, as a syntax tree with positions. */
export function treeFromMarkdown(text: string): Root {
	// An extension slows the parser at every character, so one is used only where its signs are in the text.
	const used = extensions.filter(({ isIn }) => isIn.test(text));
	const key = used.map((extension) => extensions.indexOf(extension)).join();
	const parser = parsers.get(key) ?? parserWith(used);
	parsers.set(key, parser);
	return parser.parse(text);
}
