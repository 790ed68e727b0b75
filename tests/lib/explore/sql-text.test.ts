import { describe, expect, test } from 'vitest';
import { bare, explained, firstWord } from '#lib/explore/sql-text.ts';

describe('a bare statement', () => {
	test.each([
		['select 1;', 'select 1'],
		['select 1 ;\n;\n', 'select 1'],
		['select 1; -- the end;', 'select 1'],
		['select 1 /* one; */ + 2;', `select 1 ${' '.repeat(10)} + 2`],
		["select ';' || '--'';' ;", "select ';' || '--'';'"],
		['select "a;--b" from t;', 'select "a;--b" from t'],
		['select $$a;--b$$;', 'select $$a;--b$$'],
		['select $x$;$$;$x$;', 'select $x$;$$;$x$'],
		['-- nothing', ''],
		['/* a\nb */ select 1', '    \n     select 1'],
	])('of %s', (sql, statement) => {
		expect(bare(sql)).toBe(statement);
	});
});

test.each([
	['explain select 1', ' select 1'],
	['EXPLAIN ANALYZE drop table t', ' drop table t'],
	['explain (analyze, format json) from t', ' from t'],
	['select 1', null],
	['explained', null],
])('what is explained by %s', (sql, statement) => {
	expect(explained(sql)).toBe(statement);
});

test('the first word, wherever it stands', () => {
	expect(firstWord('  \n(select 1)')).toBe('SELECT');
	expect(firstWord('')).toBe('');
});
