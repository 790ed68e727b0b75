import { expect, test } from 'vitest';
import { DatasetWriter } from '#ingest/tables/dataset.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { datasetOf } from '../../fixtures/dataset/dataset-of.ts';

const effects = {
	sha256: (bytes: Uint8Array) => String(bytes.length),
	now: () => '2024-05-06T07:08:09.000Z',
};

const about = { archiveName: 'Fixture', firstMeeting: '2024-01-01', lastMeeting: '2024-03-25' };

test('a manifest tells of its archive, and how many rows each table has', async () => {
	const rows = fixtureRows();
	const { manifest } = await datasetOf('Fixture', rows, effects);
	expect(manifest).toMatchObject(about);
	expect(manifest.tables.meetings.rows).toBe(rows.meetings.length);
});

test('what became of the tables does not depend on the order in which they come', async () => {
	const rows = fixtureRows();
	const writer = new DatasetWriter(effects);
	for (const table of (Object.keys(rows) as (keyof typeof rows)[]).reverse()) writer.take(table, rows[table]);
	expect(await writer.dataset(about)).toEqual(await datasetOf('Fixture', rows, effects));
});

test('a table that was not taken is missed', async () => {
	await expect(new DatasetWriter(effects).dataset(about)).rejects.toThrow(RangeError);
});
