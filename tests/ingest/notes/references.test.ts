import { describe, expect, it } from 'vitest';
import { linkFromUrl, shortReferencesIn, urlsIn } from '#ingest/notes/references.ts';

describe('linkFromUrl', () => {
	it.each([
		[
			'https://github.com/Kiln/Oven/pull/12/files#r3',
			'https://github.com/kiln/oven/issues/12',
			'pull_request',
		],
		[
			'http://www.github.com/kiln/oven/issues/12#issuecomment-9',
			'https://github.com/kiln/oven/issues/12',
			'issue',
		],
		['https://github.com/kiln/oven/tree/main/', 'https://github.com/kiln/oven/tree/main', 'repository'],
		['https://github.com/orgs/kiln/projects/1', 'https://github.com/orgs/kiln/projects/1', 'other'],
		['https://gitlab.com/a/b/c/issues/4', 'https://gitlab.com/a/b/c/-/issues/4', 'issue'],
		['https://EXAMPLE.org/A/?utm_source=x&b=1', 'https://example.org/A/?b=1', 'other'],
		['mailto:a@example.org', 'mailto:a@example.org', 'other'],
	])('%s', (written, url, kind) => {
		expect(linkFromUrl(written)).toMatchObject({ url, kind });
	});
});

describe('urlsIn', () => {
	it.each([
		['(see https://a.org/x).', 'https://a.org/x'],
		['https://a.org/x_(y)', 'https://a.org/x_(y)'],
		['https://a.org/x,', 'https://a.org/x'],
		['[https://a.org/x]', 'https://a.org/x'],
		['“https://a.org/x”', 'https://a.org/x'],
	])('%s', (text, url) => {
		expect(urlsIn(text).map((found) => found.url)).toEqual([url]);
	});
});

describe('shortReferencesIn', () => {
	it.each([
		['see a/b#1, c#2 and #3', ['a/b#1', '-/c#2', '-/-#3']],
		['a/b/pull/4', ['a/b#4']],
		['# heading, colour #fff and v#', []],
	])('%s', (text, expected) => {
		const found = shortReferencesIn(text).map((r) => `${r.owner ?? '-'}/${r.name ?? '-'}#${r.number}`);
		expect(found).toEqual(expected);
	});
});
