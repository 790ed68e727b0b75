import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generatedNotes, type Habits } from '../tests/generator/archive.ts';

const seed = 7;

/** As much as real notes say: some 50 lines a meeting, and what blocks in one of them. */
export const talkative: Habits = { done: 13, next: 8, obstacles: [0, 0, 0, 0, 0, 1], asks: 0.25 };

/** Writes an archive of so many generated notes into a new folder, the same ones every time. */
export function generatedArchive(notes: number, habits?: Habits): string {
	const folder = mkdtempSync(join(tmpdir(), 'syncline-generated-'));
	for (const { path, text } of generatedNotes(seed, notes, habits)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	return folder;
}
