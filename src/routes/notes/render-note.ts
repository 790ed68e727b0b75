import { extensions, markdownParser } from '#ingest/notes/markdown.ts';
import type { Element, ElementContent, Root } from 'hast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { type LineFact, withLines } from './note-lines.ts';

/** Where a relative address leads; null leaves its text alone. */
export type HrefOf = (address: string) => string | null;

/** A note as it was written. */
export interface NoteText {
	readonly lines: readonly string[];
	/** Sanitised: nothing in it runs, and nothing of another host is loaded. */
	readonly tree: Root;
}

export function parseNote(markdown: string, hrefOf: HrefOf = () => null): NoteText {
	const tree = processor.runSync(parse(markdown));
	eachElement(tree, (element) => safeElement(element, hrefOf));
	return { lines: markdown.split(/\r?\n/), tree };
}

/** HTML of a note, with an anchor for every line and what was read from it, for its margin. */
export function renderNote({ tree }: NoteText, facts: readonly LineFact[] = []): string {
	return processor.stringify(withLines(tree, facts));
}

/** As GitHub's, but without pictures: nothing is to be loaded. Addresses must name a harmless protocol or none. */
const schema: Schema = {
	...defaultSchema,
	clobberPrefix: 'note-',
	tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['picture', 'source'].includes(name)),
	protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
};

/** A bare address becomes a link once the rest is read. */
const parse = markdownParser([
	...extensions,
	{ isIn: /\[[ xX]\]/, syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
	{ isIn: /https?:|www\.|@/i, tree: gfmAutolinkLiteralFromMarkdown() },
]);

const processor = unified()
	.use(remarkRehype, { allowDangerousHtml: true, handlers: { html: rawHtml } } satisfies Options)
	.use(rehypeSanitize, schema)
	.use(rehypeStringify)
	.freeze();

const loads =
	/<\s*(?:img|iframe|frame|embed|video|audio|source)\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;

/** HTML in a note is text: what it would load becomes a link, its tags and comments go. */
function rawHtml(_: unknown, node: { value: string }): ElementContent[] {
	const links = [...node.value.matchAll(loads)].flatMap(([, double, single, bare]): ElementContent[] => {
		const address = double ?? single ?? bare ?? '';
		return [
			{
				type: 'element',
				tagName: 'a',
				properties: { href: address },
				children: [{ type: 'text', value: address }],
			},
			{ type: 'text', value: ' ' },
		];
	});
	const hidden = /<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi;
	const text = node.value
		.replace(/<!--[\s\S]*?(-->|$)/g, '')
		.replace(hidden, '')
		.replace(/<[^>]*>/g, '')
		.trim();
	return text === '' ? links : [...links, { type: 'text', value: text }];
}

function safeElement(element: Element, hrefOf: (address: string) => string | null): void {
	// The page has its own first heading: those of the note stand below it.
	element.tagName = element.tagName.replace(/^h([1-5])$/, (_, depth: string) => `h${Number(depth) + 1}`);
	if (element.tagName === 'img') {
		const { src, alt } = element.properties;
		const address = typeof src === 'string' ? src : '';
		const name = typeof alt === 'string' && alt !== '' ? alt : address;
		element.tagName = 'a';
		element.properties = address === '' ? {} : { href: address };
		element.children = [{ type: 'text', value: `image: ${name || 'left out'}` }];
	}
	if (element.tagName !== 'a') return;
	const { href } = element.properties;
	if (typeof href !== 'string' || href === '') return void delete element.properties.href;
	if (/^(https?|mailto):/i.test(href)) {
		element.properties.rel = ['noopener', 'noreferrer'];
		element.properties.target = '_blank';
		return;
	}
	const resolved = href.startsWith('//') ? null : hrefOf(href);
	if (resolved === null) delete element.properties.href;
	else element.properties.href = resolved;
}

function eachElement(node: Root | Element, change: (element: Element) => void): void {
	for (const child of node.children) {
		if (child.type !== 'element') continue;
		change(child);
		eachElement(child, change);
	}
}
