import { createHash } from 'node:crypto';
import { topicTables } from '#ingest/archive/topics.ts';
import { defaultConfig, type Config } from '#ingest/config.ts';
import type { ArchiveNote } from '#ingest/archive/note.ts';
import { ingest, tablesOf, type Effects } from '#ingest/pipeline.ts';
import { readNote } from '#ingest/facts/read-note.ts';
import type { Row, Rows, TableName } from '#ingest/schema.ts';
import type { TakeRows } from '#ingest/tables/dataset.ts';

/** Texts of notes by path. */
export type Archive = Readonly<Record<string, string>>;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The rows that an archive of some notes gives. */
export function rowsFrom(archive: Archive, config: Partial<Config> = {}): Rows {
	const whole = { ...defaultConfig, ...config };
	const notes = Object.entries(archive).map(([path, text]) => {
		const bytes = new TextEncoder().encode(text);
		return { path, size: bytes.length, sha256: sha256(bytes), facts: readNote(path, bytes, whole) };
	});
	return rowsOf(notes, whole);
}

/** The rows of all tables of some notes. */
export function rowsOf(notes: readonly ArchiveNote[], config: Config): Rows {
	const taken = new Map<TableName, readonly Row<TableName>[]>();
	const take: TakeRows = (table, rows) => void taken.set(table, rows);
	const { topics } = tablesOf(notes, [], config, '2030-01-01T00:00:00.000Z', topicTables, take);
	return { ...(Object.fromEntries(taken) as unknown as Rows), ...topics };
}

/** The dataset that an archive of some notes gives, its topics found by `topicsOf`. */
export function datasetFrom(archive: Archive, config: Partial<Config> = {}, topicsOf?: Effects['topicsOf']) {
	return ingest(
		{ ...defaultConfig, ...config },
		{
			archiveName: 'notes',
			list: () => ({ notes: Object.keys(archive).sort(), skipped: [] }),
			read: (path) => {
				const bytes = new TextEncoder().encode(archive[path]);
				return { bytes, size: bytes.length, sha256: sha256(bytes) };
			},
			sha256,
			now: () => '2030-01-01T00:00:00.000Z',
			topicsOf,
		},
	);
}

/** A note of a meeting with one update after another: `updates` by person, then by label. */
function noteWith(
	date: string,
	updates: Readonly<Record<string, Readonly<Record<string, string | string[]>>>>,
) {
	const blocks = Object.entries(updates).map(([person, labels]) => {
		const lines = Object.entries(labels).flatMap(([label, items]) => [
			`- ${label}:`,
			...[items].flat().map((item) => `  - ${item}`),
		]);
		return [`@${person}`, ...lines, ''].join('\n');
	});
	return [`# Weekly ${date}`, '', '## Updates', '', ...blocks].join('\n');
}

/** Notes of a weekly series, one a week from a Monday on; null for a week without a note. */
export function weekly(
	series: string,
	weeks: readonly (Readonly<Record<string, Readonly<Record<string, string | string[]>>>> | null)[],
): Archive {
	return Object.fromEntries(
		weeks.flatMap((updates, week) => {
			const date = new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10);
			return updates ? [[`${date}--${series}.md`, noteWith(date, updates)]] : [];
		}),
	);
}
