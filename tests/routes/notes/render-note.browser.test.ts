import { beforeEach, expect, test } from 'vitest';
import type { LineFact } from '../../../src/routes/notes/note-lines.ts';
import { type HrefOf, parseNote, renderNote } from '../../../src/routes/notes/render-note.ts';

let ran: string[] = [];

/** The note in a real document, where whatever can run does. */
async function shown(
	markdown: string,
	{ facts, hrefOf }: { facts?: readonly LineFact[]; hrefOf?: HrefOf } = {},
): Promise<HTMLElement> {
	const article = document.body.appendChild(document.createElement('article'));
	article.innerHTML = renderNote(parseNote(markdown, hrefOf), facts);
	await new Promise((resolve) => requestAnimationFrame(resolve));
	return article;
}

beforeEach(() => {
	document.body.replaceChildren();
	ran = [];
	Object.assign(window, { ran: (what: string) => ran.push(what) });
});

test.each([
	['a script', '<script>ran("script")</script>'],
	['an inline script', 'text <script>ran("inline")</script> text'],
	['a picture with a handler', '<img src=x onerror="ran(1)">'],
	['a drawing with a handler', '<svg onload="ran(1)"></svg>'],
	['a frame with a document', '<iframe srcdoc="<script>parent.ran(1)</script>"></iframe>'],
	['a frame of another host', '<iframe src="https://video.example/1"></iframe>'],
	['a style', '<style>body { display: none }</style>'],
	['a form', '<form action="https://evil.example"><input name="a"></form>'],
	['a base', '<base href="https://evil.example/">'],
	['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
	['an object', '<object data="https://evil.example/a.swf"></object>'],
	['a tag that does not end', '<img src="x" onerror="ran(1)'],
])('%s neither runs nor loads', async (_, markdown) => {
	const article = await shown(markdown);
	expect(ran).toEqual([]);
	expect(
		article.querySelectorAll('script, img, svg, iframe, style, form, base, meta, object, embed'),
	).toHaveLength(0);
	expect(
		[...article.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()),
	).not.toContainEqual(expect.stringMatching(/^(on|style|srcdoc)/));
});

test.each([
	'[a](javascript:ran(1))',
	'[a](JaVaScRiPt:ran(1))',
	'[a](&#106;avascript:ran(1))',
	'[a](data:text/html,<script>ran(1)</script>)',
	'[a](vbscript:ran)',
	'[a](//evil.example/x)',
	'<javascript:ran(1)>',
	'![a](javascript:ran(1))',
	'![a](data:image/svg+xml;base64,PHN2Zz4=)',
	'<a href="javascript:ran(1)">a</a>',
	'<iframe src="javascript:ran(1)"></iframe>',
	'[a][1]\n\n[1]: javascript:ran(1)',
])('%s leads nowhere', async (markdown) => {
	const article = await shown(markdown);
	for (const link of article.querySelectorAll('a')) link.click();
	expect([...article.querySelectorAll('a[href]')]).toEqual([]);
	expect(ran).toEqual([]);
});

test('pictures and frames of other hosts become links', async () => {
	const article = await shown(
		'![plan](https://a.example/p.png)\n\n<iframe src="https://b.example/v"></iframe>',
	);
	expect(
		[...article.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]),
	).toEqual([
		['image: plan', 'https://a.example/p.png'],
		['https://b.example/v', 'https://b.example/v'],
	]);
});

test('links to other hosts tell them nothing', async () => {
	const article = await shown('[x](https://a.example/)');
	expect(article.querySelector('a')?.rel).toBe('noopener noreferrer');
});

test('every line has its anchor, also inside a paragraph and a nested list', async () => {
	const article = await shown(
		'# Title\n\nfirst\nsecond **bold**\n\n- a\n  - b\n- [x] c\n\n| h |\n| - |\n| d |\n',
	);
	expect(
		[...article.querySelectorAll('.line')].map(({ id, textContent }) => [id, textContent?.trim()]),
	).toEqual([
		['L1', 'Title'],
		['L3', 'first'],
		['L4', 'second bold'],
		['L6', 'a'],
		['L7', 'b'],
		['L8', 'c'],
		['L10', 'h'],
		['L12', 'd'],
	]);
});

test('what was read stands at its line', async () => {
	const facts = [{ line: 3, kind: 'blocker', label: 'blocker, 2 of 3', href: '/notes/?note=a.md' }] as const;
	const article = await shown('- a\n- b\n- waiting for the disk', { facts });
	const link = article.querySelector('#L3 a.fact.blocker');
	expect(link?.textContent).toBe('blocker, 2 of 3');
	expect(link?.getAttribute('href')).toBe('/notes/?note=a.md');
	expect(article.querySelectorAll('.fact')).toHaveLength(1);
});

test('a parsed note can be rendered again, with other facts', () => {
	const tree = parseNote('- a\n- b');
	const before = renderNote(tree);
	expect(renderNote(tree, [{ line: 2, kind: 'topic', label: 'Law', href: null }])).toContain('Law');
	expect(renderNote(tree)).toBe(before);
});

test('relative addresses lead where the reader says, or nowhere', async () => {
	const hrefOf = (address: string) => (address.endsWith('.md') ? `/notes/?note=${address}` : null);
	const article = await shown('[note](../other.md) and [file](a.pdf)', { hrefOf });
	expect([...article.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
		'/notes/?note=../other.md',
		null,
	]);
});

test('bare addresses are links, and the lines after them keep their anchors', async () => {
	const article = await shown(
		'- see https://a.example/x.\n  and more\n- www.b.example and <https://c.example/>',
	);
	expect([...article.querySelectorAll('a')].map(({ href }) => href)).toEqual([
		'https://a.example/x',
		'http://www.b.example/',
		'https://c.example/',
	]);
	expect(
		[...article.querySelectorAll('.line')].map(({ id, textContent }) => [id, textContent?.trim()]),
	).toEqual([
		['L1', 'see https://a.example/x.'],
		['L2', 'and more'],
		['L3', 'www.b.example and https://c.example/'],
	]);
});

test('tables, struck words and task lists', async () => {
	const article = await shown('| a |\n| - |\n| ~~b~~ |\n\n- [x] done\n- [ ] open\n');
	expect(article.querySelector('td del')?.textContent).toBe('b');
	expect([...article.querySelectorAll('input')].map(({ checked, disabled }) => [checked, disabled])).toEqual([
		[true, true],
		[false, true],
	]);
});
