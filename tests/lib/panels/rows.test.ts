import { expect, test } from 'vitest';
import { parseRows, rowsParam, type Rows } from '#lib/panels/rows.ts';

const mark = (what: 'opened' | 'open', on: string, after: string | null, series: string | null): Rows => ({
	of: 'mark',
	mark: { what, on, after },
	series,
});

test.each<[string, Rows]>([
	['opened:2024-10-08', mark('opened', '2024-10-08', null, null)],
	['opened:2024-09-30..2024-10-08', mark('opened', '2024-10-08', '2024-09-30', null)],
	['open:2024-10-08:core team: weekly', mark('open', '2024-10-08', null, 'core team: weekly')],
	['thread:blocker:a/b.md#L3', { of: 'thread', threadId: 'blocker:a/b.md#L3' }],
	['mentions:blocker:a/b.md#L3', { of: 'mentions', threadId: 'blocker:a/b.md#L3' }],
])('%s is read and written', (param, rows) => {
	expect(parseRows(param)).toEqual(rows);
	expect(rowsParam(rows)).toBe(param);
});

test.each([null, '', 'opened', 'stolen:2024-10-08', 'opened:8 Oct'])('%s opens nothing', (param) => {
	expect(parseRows(param)).toBeNull();
});
