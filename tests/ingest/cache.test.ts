import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCache } from '#ingest/cache.ts';
import { defaultConfig, type Config } from '#ingest/config.ts';
import { listNotes } from '#ingest/disk.ts';
import { make, type Made } from '#ingest/run.ts';
import { randomFrom } from '../generator/random.ts';
import { weekly } from './archive-of.ts';

let folder = '';
let archive = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'syncline-cache-'));
	archive = mkdtempSync(join(tmpdir(), 'syncline-notes-'));
});
afterEach(() => {
	for (const made of [folder, archive]) rmSync(made, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFileSync(join(archive, name), text);

function run(
	cached: boolean,
	{ version = '1', config = defaultConfig }: { version?: string; config?: Config } = {},
) {
	const cache = cached ? { folder, version } : null;
	const input = { archive, listing: listNotes(archive), config, cache, progress: undefined, answers: null };
	return make(input, { out: null, withoutTexts: false });
}

const bytesOf = ({ dataset }: Made) =>
	dataset?.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
const cacheFile = () => join(folder, readdirSync(folder).find((name) => name.endsWith('.readings')) ?? '');

const note = (day: string, lines: readonly string[]) =>
	`# Core weekly ${day}\n\n## Attendees\n- @ann\n- @bob\n\n## Week Update\n@ann\n- Done:\n${lines.map((line) => `  - ${line}\n`).join('')}- Blocked:\n  - waiting for the disk https://github.com/a/b/issues/${String(lines.length)}\n`;

describe('an archive read again', () => {
	test('is read as without a cache, whatever was added, edited and removed since', async () => {
		const random = randomFrom(7);
		const days = Array.from(
			{ length: 8 },
			(_, week) => `2024-0${String(1 + (week >> 2))}-0${String(1 + (week % 4) * 2)}`,
		);
		const someLines = () =>
			Array.from({ length: 1 + random.int(4) }, () => `the item ${String(random.int(30))}`);
		for (const day of days.slice(0, 5)) write(`${day}--core.md`, note(day, someLines()));
		for (let round = 0; round < 6; round++) {
			const day = days[random.int(days.length)] ?? '';
			if (random.int(3) === 0) rmSync(join(archive, `${day}--core.md`), { force: true });
			else write(`${day}--core.md`, note(day, someLines()));
			write(`${days[0] ?? ''}--core.md`, note(days[0] ?? '', ['always there']));
			expect(bytesOf(await run(true))).toEqual(bytesOf(await run(false)));
		}
	});

	test('is read anew by other rules, and with another configuration', async () => {
		const weeks: Parameters<typeof weekly>[1] = [
			{ ann: { Done: 'the shelf', 'In the way': 'the door' } },
			{ ann: { Done: 'the door' } },
		];
		for (const [name, text] of Object.entries(weekly('core', weeks))) write(name, text);
		await run(true);
		const config: Config = { ...defaultConfig, labels: { blocked: ['In the way'] } };
		const made = await run(true, { config });
		expect(made.counts.blockers).toBe(1);
		expect(bytesOf(made)).toEqual(bytesOf(await run(false, { config })));
		const before = readFileSync(cacheFile());
		await run(true, { config, version: '2' });
		expect(readFileSync(cacheFile()).equals(before)).toBe(false);
	});

	test('is read from the cache where the notes are the same', async () => {
		write('2024-01-01--core.md', note('2024-01-01', ['one']));
		await run(true);
		const cached = openCache({ folder, version: '1' }, archive, defaultConfig).notes();
		expect([...cached.notes.keys()]).toEqual(['2024-01-01--core.md']);
		const [kept] = cached.notes.values();
		expect(kept?.note.facts.meetings[0]?.attendees).toEqual(['ann', 'bob']);
	});

	test.each<[string, (bytes: Buffer) => Buffer]>([
		['cut', (bytes) => bytes.subarray(0, bytes.length - 20)],
		['empty', () => Buffer.alloc(0)],
		['overwritten', (bytes) => Buffer.from(bytes).fill(1, bytes.length >> 1, (bytes.length >> 1) + 9)],
	])('a cache that is %s is noticed, and made anew', async (_, damage) => {
		write('2024-01-01--core.md', note('2024-01-01', ['one']));
		await run(true);
		writeFileSync(cacheFile(), damage(readFileSync(cacheFile())));
		const made = await run(true);
		expect(made.isCacheDamaged).toBe(true);
		expect(bytesOf(made)).toEqual(bytesOf(await run(false)));
		expect((await run(true)).isCacheDamaged).toBe(false);
	});

	test('is read all the same where nothing can be kept', async () => {
		write('2024-01-01--core.md', note('2024-01-01', ['one']));
		rmSync(folder, { recursive: true });
		writeFileSync(folder, 'a file where the folder should be');
		expect(bytesOf(await run(true))).toEqual(bytesOf(await run(false)));
	});

	test('keeps the caches of the last eight archives', () => {
		for (let index = 0; index < 10; index++) {
			const other = mkdtempSync(join(tmpdir(), 'syncline-other-'));
			const run = { input: '', hash: '', counts: {}, isWhollyRead: true };
			const cache = openCache({ folder, version: '1' }, other, defaultConfig);
			cache.keepRun(run);
			cache.keepNotes().done();
			for (const name of readdirSync(folder)) {
				const time = new Date(2024, 0, 1 + index);
				if (name.endsWith('.readings') && index < 9) utimesSync(join(folder, name), time, time);
			}
			rmSync(other, { recursive: true, force: true });
		}
		expect(readdirSync(folder).filter((name) => name.endsWith('.readings'))).toHaveLength(8);
		expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(8);
	});
});
