import { expect, test } from 'vitest';
import type { Parameter } from '#lib/engine/engine.ts';
import { withLiterals } from '#lib/engine/literals.ts';

test.each<[string, string, Parameter[], string]>([
	['text', 'select $1', ['a'], "select 'a'"],
	['a quote in text', 'select $1', ["it's; drop table x --"], "select 'it''s; drop table x --'"],
	['a parameter named in a parameter', 'select $1, $2', ['$2', '$1'], "select '$2', '$1'"],
	['what has no equal in SQL', 'select $1', [NaN], 'select null'],
	['numbers, booleans and null', 'select $1, $2, $3', [-2.5, true, null], 'select -2.5, true, null'],
	['two digits', 'select $10, $1', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'select 10, 1'],
	['twice', 'select $1 || $1', ['a'], "select 'a' || 'a'"],
	['one that is not given', 'select $2', ['a'], 'select $2'],
	['quoted places', `select '$1 ''$1', "$1"`, ['a'], `select '$1 ''$1', "$1"`],
	['comments', "-- $1 it's from\nselect $1", ['a'], "-- $1 it's from\nselect 'a'"],
])('%s', (_, sql, parameters, written) => {
	expect(withLiterals(sql, parameters)).toBe(written);
});
