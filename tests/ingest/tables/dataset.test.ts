import { expect, test } from 'vitest';
import { DatasetWriter } from '#ingest/tables/dataset.ts';
import { fixtureRows } from '../../fixtures/dataset/fixture.ts';
import { datasetOf } from '../../fixtures/dataset/dataset-of.ts';

const effects = {
	sha256: (bytes: Uint8Array) => String(bytes.length),
	now: () => '2024-05-06T07:08:09.000Z',
};

test('a dataset names its tables with their rows, and its first and last meeting', async () => {
	const rows = fixtureRows();
	const { manifest } = await datasetOf('Fixture', rows, effects);
	expect([manifest.firstMeeting, manifest.lastMeeting]).toEqual(['2024-01-01', '2024-03-25']);
	expect(manifest.tables.meetings.rows).toBe(rows.meetings.length);
});

test('what became of the tables does not depend on the order in which they come', async () => {
	const rows = fixtureRows();
	const reversed = Object.fromEntries(Object.entries(rows).reverse()) as unknown as typeof rows;
	const writer = new DatasetWriter(effects);
	for (const table of Object.keys(reversed) as (keyof typeof rows)[]) writer.take(table, reversed[table]);
	expect(await writer.dataset('Fixture')).toEqual(await datasetOf('Fixture', rows, effects));
});

test('a table that was not taken is missed', async () => {
	await expect(new DatasetWriter(effects).dataset('Fixture')).rejects.toThrow(RangeError);
});
