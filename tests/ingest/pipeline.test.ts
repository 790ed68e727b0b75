import { describe, expect, test } from 'vitest';
import { configFromText, defaultConfig } from '#ingest/config.ts';
import { ingest, type Effects } from '#ingest/pipeline.ts';
import { tables } from '#ingest/schema.ts';
import { datasetFrom, rowsFrom, weekly } from './archive-of.ts';

const archive = weekly('core', [
	{
		ada: { Done: 'Merged https://github.com/acme/harbour/pull/1', Blocked: 'Crane supplier' },
		bo: { Blocked: 'none' },
	},
	{
		ada: { Blocked: 'Crane supplier' },
		bo: { Blocked: 'Please review https://github.com/acme/harbour/pull/2' },
	},
]);
const config = configFromText('{ "topics": { "Cranes": ["crane*"] } }');

describe('ingest', () => {
	test('gives the same bytes for the same archive and configuration', async () => {
		const [first, second] = [await datasetFrom(archive, config), await datasetFrom(archive, config)];
		expect(second.hash).toBe(first.hash);
		expect(second.files.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
			first.files.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
		);
	});

	test('gives another hash for another archive', async () => {
		const other = { ...archive, '2024-01-15--core.md': '# Core 2024-01-15\n' };
		expect((await datasetFrom(other, config)).hash).not.toBe((await datasetFrom(archive, config)).hash);
	});

	test('names every table in the manifest, with its rows and days', async () => {
		const { manifest, hash } = await datasetFrom(archive, config);
		expect(Object.keys(manifest.tables)).toEqual(Object.keys(tables));
		expect(manifest).toMatchObject({
			archiveName: 'notes',
			firstMeeting: '2024-01-01',
			lastMeeting: '2024-01-08',
		});
		expect(manifest.tables.blockers).toMatchObject({
			file: `${hash}/blockers.arrow`,
			rows: rowsFrom(archive, config).blockers.length,
		});
	});

	test('gives every row all columns of its table, and none else', () => {
		const rows = rowsFrom(archive, config);
		for (const [name, { columns }] of Object.entries(tables)) {
			const [row] = rows[name as keyof typeof rows];
			if (row) expect(Object.keys(row).sort(), name).toEqual(Object.keys(columns).sort());
		}
		expect(rows.items.length).toBeGreaterThan(4);
	});

	test('goes on after a note that cannot be read, and says so', async () => {
		const effects: Effects = {
			archiveName: 'notes',
			list: () => ({
				notes: ['a.md', ...Object.keys(archive)],
				skipped: [{ path: 'out', reason: 'a link out of the archive' }],
			}),
			read: (path) => {
				if (path === 'a.md') throw new Error('EACCES: permission denied');
				return { bytes: new TextEncoder().encode(archive[path]), size: 1, sha256: '0' };
			},
			sha256: () => '0',
			now: () => '',
		};
		const { manifest, diagnostics } = await ingest(defaultConfig, effects);
		expect(manifest.tables.notes.rows).toBe(2);
		expect(diagnostics.filter(({ note_path }) => ['a.md', 'out'].includes(note_path))).toMatchObject([
			{ note_path: 'a.md', severity: 'error', code: 'unreadable' },
			{ note_path: 'out', severity: 'info', code: 'not-followed' },
		]);
	});

	test('tells how far it is', async () => {
		const seen: string[] = [];
		await ingest(defaultConfig, {
			archiveName: 'notes',
			list: () => ({ notes: Object.keys(archive), skipped: [] }),
			read: (path) => ({ bytes: new TextEncoder().encode(archive[path]), size: 1, sha256: '0' }),
			progress: (done, total) => seen.push(`${String(done)}/${String(total)}`),
			sha256: () => '0',
			now: () => '',
		});
		expect(seen).toEqual(['0/2', '1/2', '2/2']);
	});
});
