import { expect, test } from 'vitest';
import { parseRows, rowsParam, type Rows, type Scope } from '#lib/panels/rows.ts';

const mark = (
	what: 'opened' | 'open' | 'lived',
	on: string,
	after: string | null,
	scope: Scope | null,
	kind: 'blocker' | 'review_request' = 'blocker',
): Rows => ({ of: 'mark', kind, mark: { what, on, after }, scope });

test.each<[string, Rows]>([
	['opened:2024-10-08', mark('opened', '2024-10-08', null, null)],
	['opened:2024-09-30..2024-10-08', mark('opened', '2024-10-08', '2024-09-30', null)],
	[
		'open:2024-10-08:series=core team: weekly',
		mark('open', '2024-10-08', null, { by: 'series', id: 'core team: weekly' }),
	],
	[
		'requests-lived:2024-10-08:reviewer=ann',
		mark('lived', '2024-10-08', null, { by: 'reviewer', id: 'ann' }, 'review_request'),
	],
	[
		'lasted-14:2024-10-08',
		{
			of: 'mark',
			kind: 'blocker',
			mark: { what: 'lasted', on: '2024-10-08', after: null, leastDays: 14 },
			scope: null,
		},
	],
	['lived:2024-10-08:without=cause', mark('lived', '2024-10-08', null, { by: 'without', id: 'cause' })],
	['items', { of: 'lines', what: 'items', period: null, scope: null }],
	[
		'items:2024-09-30..2024-10-31:project=org/repo=a:b',
		{
			of: 'lines',
			what: 'items',
			period: { on: '2024-10-31', after: '2024-09-30' },
			scope: { by: 'project', id: 'org/repo=a:b' },
		},
	],
	['absent:person=ann', { of: 'lines', what: 'absent', period: null, scope: { by: 'person', id: 'ann' } }],
])('%s is read and written', (param, rows) => {
	expect(parseRows(param)).toEqual(rows);
	expect(rowsParam(rows)).toBe(param);
});

test.each([
	null,
	'',
	'opened',
	'stolen:2024-10-08',
	'opened:8 Oct',
	'open:2024-10-08:core',
	'open:2024-10-08:mood=good',
	'requests-items',
	'items-3',
	'lasted-:2024-10-08',
])('%s opens nothing', (param) => {
	expect(parseRows(param)).toBeNull();
});
