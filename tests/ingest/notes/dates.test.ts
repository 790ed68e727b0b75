import { describe, expect, it } from 'vitest';
import { dateIn, datesInFileName } from '#ingest/notes/dates.ts';

describe('dateIn', () => {
	it.each([
		['Weekly 2021-05-03', '2021-05-03'],
		['Weekly 2021-5-3', '2021-05-03'],
		['20210503 call', '2021-05-03'],
		['May 3, 2021', '2021-05-03'],
		['Sept. 3rd 2021', '2021-09-03'],
		['3rd of May 2021', '2021-05-03'],
		['03.05.2021', '2021-05-03'],
		['7/11/16', '2016-11-07'],
		['5/23/2021', '2021-05-23'],
		['30 February 2021', null],
		['2021-mm-dd', null],
		['October 2021', null],
		['version 1.2.3', null],
		['May 3', null],
	])('%s', (text, date) => {
		expect(dateIn(text)).toBe(date);
	});
});

describe('datesInFileName', () => {
	it.each([
		['2021-05-03--kiln', { first: '2021-05-03', last: '2021-05-03' }],
		['2021-01-02-to-2021-03-04--archive', { first: '2021-01-02', last: '2021-03-04' }],
		['kiln', null],
	])('%s', (name, dates) => {
		expect(datesInFileName(name)).toEqual(dates);
	});
});
