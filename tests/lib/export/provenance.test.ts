import { expect, test } from 'vitest';
import type { Manifest } from '#ingest/schema.ts';
import { provenanceEntries, provenanceOf } from '#lib/export/provenance.ts';
import { noFilters } from '#lib/filters/filters.ts';
import { version } from '../../../package.json';
import { about, aboutEntries, sampleTable } from './samples.ts';

test('provenance tells what was asked of which dataset, and which filters were set', () => {
	const manifest = {
		...about.dataset,
		schemaVersion: 1,
		tables: { notes: { file: 'notes.arrow', bytes: 1, rows: 1, sha256: 'abc123' } },
	} as unknown as Manifest;
	const { title, asOf, statements, dataset } = about;
	const filters = { ...noFilters, from: '2024-01-01', series: ['core', 'two words'] };
	expect(provenanceOf(sampleTable([]), { title, asOf, statements, filters, manifest })).toEqual({
		title,
		asOf,
		statements,
		filters: { from: '2024-01-01', series: ['core', 'two words'] },
		columns: [
			{ id: 'text', label: 'Text', type: 'text' },
			{ id: 'number', label: 'Number', type: 'number' },
			{ id: 'date', label: 'Date', type: 'date' },
			{ id: 'flag', label: 'Flag', type: 'boolean' },
			{ id: 'list', label: 'List', type: 'list' },
		],
		dataset: { ...dataset, sha256: { notes: 'abc123' } },
		versions: { syncline: version, schema: 1 },
	});
});

test('provenance as names and texts', () => {
	expect(provenanceEntries(about)).toEqual(aboutEntries);
});
