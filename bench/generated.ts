import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generatedNotes } from '../tests/generator/archive.ts';

const seed = 7;

/** Writes an archive of so many generated notes into a new folder, the same ones every time. */
export function generatedArchive(notes: number): string {
	const folder = mkdtempSync(join(tmpdir(), 'syncline-generated-'));
	for (const { path, text } of generatedNotes(seed, notes)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	return folder;
}
