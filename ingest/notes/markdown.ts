import type { Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// Autolink literals are left out: they cost half of the parser's speed; bare URLs are found afterwards.
const parser = unified()
	.data('micromarkExtensions', [gfmStrikethrough(), gfmTable(), gfmTaskListItem()])
	.data('fromMarkdownExtensions', [
		gfmStrikethroughFromMarkdown(),
		gfmTableFromMarkdown(),
		gfmTaskListItemFromMarkdown(),
	])
	.use(remarkParse)
	.freeze();

/** Markdown with tables, strike-through and task lists, as a syntax tree with positions. */
export function treeFromMarkdown(text: string): Root {
	return parser.parse(text);
}
