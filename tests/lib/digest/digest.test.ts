import { beforeAll, describe, expect, test } from 'vitest';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { askDigest } from '#lib/digest/ask-digest.ts';
import { digestMarkdown, type Digest } from '#lib/digest/digest.ts';
import { escaped, linked } from '#lib/digest/markdown.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import { filterChoices } from '#lib/questions/filter-choices.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

const links = {
	view: 'https://notes.example/sub/?asOf=2024-03-25',
	thread: (id: string) => `https://notes.example/sub/threads/?thread=${encodeURIComponent(id)}`,
};

/** Markdown as others read it: its links, and the words of each paragraph. */
function read(markdown: string) {
	const found: { text: string; url: string }[] = [];
	const textOf = (node: Root | RootContent): string => {
		const text = 'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '';
		if (node.type === 'link') found.push({ text, url: node.url });
		return text;
	};
	const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
	return { text: textOf(tree), links: found, kinds: tree.children.map(({ type }) => type) };
}

describe('words in Markdown', () => {
	test.each([
		'[x](y) ![z] [[w]] [^1]',
		'a | b || c',
		'**bold** _it_ *it* __b__ ~~gone~~',
		'`code` ``more`` \\ back\\slash \\[',
		'<b>html</b> <https://a.example> &lt; &amp;',
		'see https://a.example/b_c_d and www.a.example or ann@a.example',
		'2 * 3 * 4 = 24, 5 < 6, $a$',
		'# not a heading',
		'org/repo#12',
		'1. one',
		'- two',
		'2) + 3',
		'+ plus',
	])('%s is what is read', (words) => {
		expect(read(`- ${escaped(words)}`).text).toBe(words);
		const alone = read(`- ${linked(words, links.view)}`);
		expect(alone).toEqual({ text: words, links: [{ text: words, url: links.view }], kinds: ['list'] });
	});

	test('stay on one line, and addresses within their brackets', () => {
		expect(escaped('one\n\n# two')).toBe('one # two');
		expect(read(linked('here', 'https://a.example/(x) y/?q=<z>')).links).toEqual([
			{ text: 'here', url: 'https://a.example/%28x%29%20y/?q=%3cz%3e' },
		]);
	});
});

describe('the report', () => {
	let ask: (filters?: Partial<Filters>) => Promise<Digest>;
	beforeAll(async () => {
		const data = await opened(fixtureRows());
		const choices = await filterChoices(data);
		ask = (filters) => askDigest(data, { ...noFilters, ...filters }, choices);
	}, 60_000);

	test('tells what is new, ended and unchanged, and the longest open, each linked to its page', async () => {
		expect(digestMarkdown(await ask(), links)).toMatchInlineSnapshot(`
			"# [Blockers as of 25 Mar 2024](https://notes.example/sub/?asOf=2024-03-25)

			Two blockers are open; the oldest for 49 days. Since the last meeting of each series: 2 ended, 2 unchanged.

			Filters: none.

			## Ended (2)

			- [room](https://notes.example/sub/threads/?thread=blocker%3Atalks%2F2024-03-05.md%23L17) – nobody named, Talks, no longer mentioned since 19 Mar 2024, after ≥ 14 d
			- [owner-less](https://notes.example/sub/threads/?thread=blocker%3Acore%2F2024-03-18.md%23L15) – nobody named, Core weekly, no longer mentioned since 25 Mar 2024, after 7 d

			## Unchanged (2)

			- [queue](https://notes.example/sub/threads/?thread=blocker%3Acore%2F2024-02-05.md%23L12) – Ann Ahn, Core weekly, for 1 meeting
			- [licence](https://notes.example/sub/threads/?thread=blocker%3Acore%2F2024-03-18.md%23L16) – Ann Ahn, Core weekly, for 2 meetings

			## Longest open (2)

			- [queue](https://notes.example/sub/threads/?thread=blocker%3Acore%2F2024-02-05.md%23L12) – Ann Ahn, Core weekly, for 49 d, last on 25 Mar 2024
			- [licence](https://notes.example/sub/threads/?thread=blocker%3Acore%2F2024-03-18.md%23L16) – Ann Ahn, Core weekly, for 7 d, last on 25 Mar 2024
			"
		`);
	});

	test('lists as many as the headline counts', async () => {
		for (const asOf of ['2024-01-22', '2024-02-12', '2024-02-19', '2024-03-18', '2024-03-25']) {
			const { headline, opened: fresh, ended, unchanged, open } = await ask({ asOf });
			expect([asOf, fresh.length, ended.length, unchanged.length, open.length]).toEqual([
				asOf,
				headline.opened,
				headline.ended,
				headline.unchanged,
				headline.open,
			]);
		}
	});

	test('names the filters and the day', async () => {
		const report = digestMarkdown(
			await ask({ from: '2024-01-01', series: ['core'], person: ['ann', 'cleo'], asOf: '2024-03-18' }),
			links,
		);
		expect(report).toContain('Blockers as of 18 Mar 2024');
		expect(report).toContain('Filters: from 1 Jan 2024; series Core weekly; person Ann Ahn or Cleo.');
	});

	test('a long list is cut and says so', async () => {
		const digest = await ask();
		const [thread] = digest.open;
		const opened = Array.from({ length: 15 }, () => thread).filter((one) => one !== undefined);
		const report = read(digestMarkdown({ ...digest, opened }, links));
		expect(report.text).toContain('New (15)');
		expect(report.links).toContainEqual({ text: 'and 3 more', url: links.view });
	});

	test('nothing in view is said', async () => {
		const report = digestMarkdown(await ask({ from: '2030-01-01' }), links);
		expect(read(report).text).toContain('No meeting is in view.');
	});
});
