import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { toParquet } from '#lib/export/parquet.ts';
import { about, aboutEntries, samples, sampleTable, type Sample } from './samples.ts';

/** The reader that the writer brings: DuckDB-WASM has none without the network. */
const { parquetMetadata, parquetReadObjects } = createRequire(
	createRequire(import.meta.url).resolve('hyparquet-writer'),
)('hyparquet') as {
	parquetReadObjects: (from: { file: ArrayBuffer }) => Promise<Record<string, unknown>[]>;
	parquetMetadata: (file: ArrayBuffer) => {
		readonly schema: readonly { readonly name: string; readonly converted_type?: string }[];
		readonly key_value_metadata?: readonly { readonly key: string; readonly value?: string }[];
	};
};

describe('hyparquet reads back', () => {
	test.each(Object.entries(samples))('%s', async (_, rows) => {
		const file = toParquet(sampleTable(rows), about);
		expect(await parquetReadObjects({ file })).toEqual(rows.map(values));
		expect(parquetMetadata(file).schema.map(({ name, converted_type }) => [name, converted_type])).toEqual([
			['rows', undefined],
			['text', 'UTF8'],
			['number', undefined],
			['date', 'DATE'],
			['flag', undefined],
			['list', 'LIST'],
			['list', undefined],
			['element', 'UTF8'],
		]);
	});
});

test('its metadata say where the rows come from', () => {
	const { key_value_metadata: metadata } = parquetMetadata(toParquet(sampleTable([]), about));
	expect(metadata?.map(({ key, value }) => [key, value])).toEqual(
		aboutEntries.map(([name, text]) => [`syncline.${name}`, text]),
	);
});

/** The reader says undefined of a list that is null. */
const values = ({ date, list, ...rest }: Sample) => ({
	...rest,
	list: list ?? undefined,
	date: date === null ? null : new Date(`${date}T00:00:00Z`),
});
