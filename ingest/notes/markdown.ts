import type { Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What Markdown can have besides CommonMark; it slows the parser at every character, so it is used only where it shows. */
export interface Extension {
	/** Matches every text that has it. */
	readonly isIn: RegExp;
	readonly syntax?: ReturnType<typeof gfmTable>;
	readonly tree: ReturnType<typeof gfmTableFromMarkdown>;
}

/** Autolink literals are left out: they cost half of the parser's speed; bare URLs are found afterwards. */
export const extensions: readonly Extension[] = [
	{ isIn: /~/, syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() },
	{ isIn: /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|/m, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
];

/** Reads Markdown with these extensions. */
export function markdownParser(known: readonly Extension[]): (text: string) => Root {
	const parsers = new Map<string, ReturnType<typeof processorWith>>();
	return (text) => {
		const used = known.filter(({ isIn }) => isIn.test(text));
		const key = used.map((extension) => known.indexOf(extension)).join();
		const parser = parsers.get(key) ?? processorWith(used);
		parsers.set(key, parser);
		return parser.parse(text);
	};
}

function processorWith(used: readonly Extension[]) {
	return unified()
		.data(
			'micromarkExtensions',
			used.flatMap(({ syntax }) => syntax ?? []),
		)
		.data(
			'fromMarkdownExtensions',
			used.map(({ tree }) => tree),
		)
		.use(remarkParse)
		.freeze();
}

/** Markdown with tables and strike-through, as a syntax tree with positions. */
export const treeFromMarkdown = markdownParser(extensions);
