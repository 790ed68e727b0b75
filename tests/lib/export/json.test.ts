import { describe, expect, test } from 'vitest';
import { toJson } from '#lib/export/json.ts';
import { about, samples, sampleTable } from './samples.ts';

describe('JSON holds the rows and where they come from', () => {
	test.each(Object.entries(samples))('%s', (_, rows) => {
		expect(JSON.parse(toJson(sampleTable(rows), about))).toEqual({ about, rows });
	});
});
