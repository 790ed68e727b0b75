import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '#ingest/config.ts';
import { readNote } from '#ingest/facts/read-note.ts';
import { randomFrom } from '../../generator/random.ts';

const folder = fileURLToPath(new URL('../../fixtures/notes/', import.meta.url));
const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readNote('2021-01-02--x.md', encode(text), defaultConfig);
const codes = (text: string) => read(text).findings.map(({ code }) => code);

const scraps =
	'# |## |- |* |1. |> |  |    |\t|\n|\n\n|```\n|<!-- |-->|@a|@b (not attending)|Done:|Blocked:|Next|**|__|~~|`|[|](|)|https://x.y/|#12|a/b#3|| |---|---\n|<del>|&#x3A;|2021-01-03|Attendees:|Week Update|none|please review|\\|\u2028|\u0008|É|‚Äú|🚢|waiting for @c'.split(
		/\|(?!\|)/,
	);

describe('whatever a note holds', () => {
	it('random Markdown is read', () => {
		for (let seed = 1; seed <= 400; seed++) {
			const random = randomFrom(seed);
			const length = random.int(120);
			const text = Array.from({ length }, () => scraps[random.int(scraps.length)]).join('');
			expect(codes(text), `seed ${seed}`).not.toContain('unreadable');
		}
	});

	it('every prefix of a note is read', () => {
		for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
			const bytes = readFileSync(join(folder, name));
			for (let end = 0; end < bytes.length; end += 17) {
				const { findings } = readNote('2021-01-02--x.md', bytes.subarray(0, end), defaultConfig);
				expect(
					findings.map(({ code }) => code),
					`${name} up to ${end}`,
				).not.toContain('unreadable');
			}
		}
	});

	it('random bytes are read, or said to be binary', () => {
		for (let seed = 1; seed <= 50; seed++) {
			const random = randomFrom(seed);
			const bytes = Uint8Array.from({ length: 3000 }, () => random.int(256));
			const { findings } = readNote('2021-01-02--x.md', bytes, defaultConfig);
			expect(findings.map(({ code }) => code)).toEqual(['binary']);
			const text = bytes.map((byte) => byte || 32);
			expect(readNote('2021-01-02--x.md', text, defaultConfig).findings[0]?.code).toBe('not-utf-8');
		}
	});

	it.each([
		['a line of a megabyte', 'a '.repeat(500_000), 'line-too-long'],
		['a line of brackets', '['.repeat(100_000), 'line-too-long'],
		['more than two megabytes', '- item https://github.com/a/b/pull/1\n'.repeat(60_000), 'note-too-long'],
		[
			'a thousand levels',
			Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n'),
			'nesting-too-deep',
		],
		['a thousand quotes', `${'>'.repeat(1000)} x`, 'nesting-too-deep'],
		['a very long note with markup', '- *item*\n\n'.repeat(50_000), 'read-plainly'],
		['one long paragraph with markup', 'word *word* word\n'.repeat(50_000), 'read-plainly'],
	])('%s is cut or read plainly, with a finding', (_, text, code) => {
		expect(codes(text)).toContain(code);
	});

	it.each([
		['brackets', `${'['.repeat(19_000)}\n`.repeat(20)],
		['stars', `${'*a **b '.repeat(2500)}\n`.repeat(20)],
		['links', `${'[a](https://x.y/z) '.repeat(1000)}\n`.repeat(20)],
		['spaces', `${' '.repeat(19_000)}x\n`.repeat(20)],
		['dots', `please review${'.'.repeat(19_000)}\n`.repeat(20)],
		['one paragraph', 'word word word\n'.repeat(50_000)],
		['deep lists', Array.from({ length: 5000 }, (__, i) => `${' '.repeat((i % 90) * 2)}- x`).join('\n')],
	])('a note full of %s takes no time to speak of', (_, text) => {
		const start = process.cpuUsage();
		expect(read(text).meetings).toHaveLength(1);
		expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
	});
});
