import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { defaultConfig } from '#ingest/config.ts';
import { readNote } from '#ingest/facts/read-note.ts';

const repository = new URL('../../../', import.meta.url);
const bytesOf = (path: string) => readFileSync(fileURLToPath(new URL(path, repository)));

/** UTF-8 that somebody read in another encoding and saved. */
const garbled = (text: string, encoding: string) =>
	new TextEncoder().encode(new TextDecoder(encoding).decode(new TextEncoder().encode(text)));

const clean = `# 🧱 Kiln weekly 🔥 June 7, 2021

- **Lead:** @adaq
- **Attendees:**
  - @bruno
  - Zoë Ruß (@zoe)

## Week Update

@bruno
- Done: “the door” – it’s café-blue ✨
- Blocked:
  - waiting for Łukasz’s review https://github.com/kiln/door/pull/7 🙏
  - naïve façade
- Next: 日本
`;
const bytes = new TextEncoder().encode(clean);
const archive = '../shared/archive/2018/Q4/2018-11-19--go-core-dev-team-weekly.md';
const damaged = '../shared/eval/garbled-note.md';
const real = [archive, damaged].every((path) => existsSync(fileURLToPath(new URL(path, repository))));

const notes: readonly [name: string, clean: Uint8Array, garbled: Uint8Array][] = [
	['as MacRoman', bytes, garbled(clean, 'macintosh')],
	['as Windows-1252', bytes, garbled(clean, 'windows-1252')],
	...(real ? [['a real one', bytesOf(archive), bytesOf(damaged)] as const] : []).map(
		([name, one, other]): [string, Uint8Array, Uint8Array] => [name, one, other],
	),
];

test.each(notes)('a note once read %s says the same, byte for byte', (_, good, bad) => {
	const path = '2021-06-07--kiln-weekly.md';
	const { findings: __, encodingRepaired, ...read } = readNote(path, bad, defaultConfig);
	const { findings: ___, encodingRepaired: isRepaired, ...expected } = readNote(path, good, defaultConfig);
	expect(read).toEqual(expected);
	expect([encodingRepaired, isRepaired]).toEqual([true, false]);
});
