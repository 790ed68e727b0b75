import { describe, expect, test } from 'vitest';
import { needsOf } from '#lib/questions/definitions.ts';

describe('what a statement rests on', () => {
	const ofTables: [string, string, readonly string[]][] = [
		['tables that it names', 'select * from items join links using (item_id)', ['items', 'links']],
		['a table with its schema', 'select * from main.items', ['items']],
		['no table whose name a column has', 'select c.items as blockers from counts c', []],
		['none in texts, names in quotes and comments', `select 'items' as "links" -- blockers`, []],
	];
	test.each(ofTables)('%s: %s', (_, sql, tables) => {
		expect(needsOf(sql).tables).toEqual(tables);
	});

	test('definitions, also those that one begins with', () => {
		const { definitions } = needsOf("select is_in_view('', '', '', '', series, date)");
		expect(definitions.map(({ name }) => name)).toEqual(['is_chosen', 'is_between', 'is_in_view']);
	});

	test('a stored definition as a table, without what that rests on', () => {
		const { tables, definitions } = needsOf('from note_counts', new Set(['note_counts']));
		expect(tables).toEqual(['note_counts']);
		expect(definitions).toEqual([]);
	});
});
