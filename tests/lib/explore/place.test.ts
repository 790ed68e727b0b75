import { describe, expect, test } from 'vitest';
import { fitsLink, readPlace, writePlace, type Place } from '#lib/explore/place.ts';

describe('a place in the address', () => {
	const places: Place[] = [
		{ sql: "select 'a&b=1' -- #\n\tfrom t", form: 'table', x: null, y: null },
		{ sql: 'from t', form: 'scatter', x: 'a b', y: 'ä' },
	];
	for (const place of places) {
		test(`is read as it was written: ${place.form}`, () => {
			const written = writePlace(place, new URLSearchParams('series=core')).toString();
			expect(readPlace(new URLSearchParams(written))).toEqual(place);
			expect(new URLSearchParams(written).get('series')).toBe('core');
		});
	}

	test('leaves out what goes without saying', () => {
		const empty: Place = { sql: '', form: 'table', x: null, y: null };
		expect(writePlace(empty, new URLSearchParams('sql=x&as=bar&x=a&y=b')).toString()).toBe('');
		expect(readPlace(new URLSearchParams('as=pie'))).toEqual(empty);
	});

	test('leaves out a query that is too long', () => {
		const sql = `select '${'ä'.repeat(2000)}'`;
		expect(fitsLink(sql)).toBe(false);
		expect(writePlace({ sql, form: 'line', x: null, y: null }, new URLSearchParams()).toString()).toBe(
			'as=line',
		);
	});
});
