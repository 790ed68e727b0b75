import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readingOf } from '#ingest/archive/note.ts';
import { configFromText } from '#ingest/config.ts';
import { listNotes, readNoteFile } from '#ingest/disk.ts';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters } from '#lib/filters/filters.ts';
import { threadsLived } from '#lib/questions/threads-lived.ts';
import type { Thread } from '#lib/questions/thread.ts';
import { opened } from '../fixtures/dataset/published.ts';
import { rowsOf } from '../ingest/archive-of.ts';
import { beside } from './folder.ts';

interface Annotated {
	readonly threads: readonly {
		readonly id: string;
		readonly occurrences: readonly {
			readonly path: string;
			readonly line: number;
			readonly alt_lines?: readonly number[];
			readonly date: string;
			readonly borderline?: boolean;
		}[];
		readonly resolved?: { readonly date: string; readonly confidence: string };
	}[];
}

const gold = join(beside, 'eval/gold');
const files = readdirSync(gold).filter((name) => /^threads-.*\.json$/.test(name));
let dataset: Dataset;
/** The threads by the places where their mentions stand: `path:line`. */
const threadAt = new Map<string, string>();

beforeAll(async () => {
	const archive = join(beside, 'archive');
	const config = configFromText(readFileSync(join(beside, 'eval/archive.config.json'), 'utf8'));
	const notes = listNotes(archive).notes.flatMap((path) => {
		const reading = readingOf(path, readNoteFile(archive, path), config);
		return 'note' in reading ? reading.note : [];
	});
	const rows = rowsOf(notes, config);
	const pathOf = new Map(rows.meetings.map(({ meeting_id, note_path }) => [meeting_id, note_path]));
	for (const kind of ['blockers', 'review_requests'] as const)
		for (const { meeting_id, line, thread_id } of rows[kind])
			threadAt.set(`${kind} ${pathOf.get(meeting_id) ?? ''}:${String(line)}`, thread_id);
	dataset = await opened(rows);
}, 120_000);

describe.each(files)('threads that people followed: %s', (file) => {
	const kind = file.includes('review') ? 'review_request' : 'blocker';
	const { threads } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as Annotated;
	const table = kind === 'blocker' ? 'blockers' : 'review_requests';
	const stood = async (day: string): Promise<Map<string, Thread>> => {
		const lived = await threadsLived(dataset, kind, { ...noFilters, asOf: day });
		return new Map(lived.map((thread) => [thread.threadId, thread]));
	};
	const found = () =>
		threads.flatMap(({ resolved, occurrences }) => {
			const mentions = occurrences.flatMap(({ path, line, alt_lines = [], date, borderline }) => {
				const ids = [line, ...alt_lines].map((at) => threadAt.get(`${table} ${path}:${String(at)}`));
				const id = ids.find((one) => one !== undefined);
				return id === undefined || borderline ? [] : { id, date };
			});
			return mentions.length === 0 ? [] : { mentions, resolved };
		});

	test('are found in the notes', () => {
		const sure = threads.filter(({ occurrences }) => occurrences.some(({ borderline }) => !borderline));
		expect(found().length / sure.length).toBeGreaterThanOrEqual(0.9);
	});

	test('are open on the days on which they are mentioned', async () => {
		for (const { mentions } of found())
			for (const { id, date } of mentions) {
				const thread = (await stood(date)).get(id);
				// A note may say of the same thing that it stands in the way and that it is done.
				expect(['open', 'resolved'], `${id} on ${date}`).toContain(thread?.status);
				expect(thread?.lastOn).toBe(date);
			}
	});

	test('have ended when a note says so, or by the next meeting', async () => {
		const said = found().filter(({ resolved }) => resolved?.confidence === 'high');
		let onTheDay = 0;
		for (const { mentions, resolved } of said) {
			const last = mentions.at(-1)?.id ?? '';
			const date = resolved?.date ?? '';
			const now = (await stood(date)).get(last);
			const soon = (await stood(inAFortnight(date))).get(last);
			if (now?.status !== 'open') onTheDay++;
			expect(soon?.status, `${last} after ${date}`).not.toBe('open');
		}
		expect(onTheDay / said.length).toBeGreaterThanOrEqual(0.85);
	});
});

const inAFortnight = (day: string) => new Date(Date.parse(day) + 14 * 86_400_000).toISOString().slice(0, 10);
