import { describe, expect, test } from 'vitest';
import { ConfigError, configFromText, defaultConfig, patternSource, patternTest } from '#ingest/config.ts';
import schema from '../../ingest/config.schema.json' with { type: 'json' };

describe('configFromText', () => {
	test('fills in every default', () => {
		expect(configFromText('{}')).toEqual(defaultConfig);
	});

	test('reads comments, trailing commas, a byte order mark and $schema', () => {
		const text =
			'\uFEFF{\n\t// who we are\n\t"$schema": "./config.schema.json",\n\t"name": "Harbour notes",\n}';
		expect(configFromText(text)).toEqual({ ...defaultConfig, name: 'Harbour notes' });
	});

	test('writes handles in lower case without @', () => {
		const { people } = configFromText('{ "people": { "@Ada-L": { "aliases": ["ADA", "@countess"] } } }');
		expect(people).toEqual({ 'ada-l': { name: null, aliases: ['ada', 'countess'], ignore: false } });
	});

	const damaged: readonly [name: string, text: string, line: number, column: number, expected: RegExp][] = [
		['nothing', '', 1, 1, /expected/u],
		['a list', '[]', 1, 1, /expected an object, found an array/u],
		['a missing comma', '{\n  "name": "a"\n  "source": "b"\n}', 3, 3, /comma expected|expected a comma/u],
		['an unclosed brace', '{ "series": {', 1, 14, /expected a close brace/u],
		['an unknown key', '{\n\t"serie": {}\n}', 2, 2, /unknown key "serie", expected one of .*series/u],
		[
			'an unknown key inside',
			'{ "people": { "ada": { "alias": [] } } }',
			1,
			24,
			/people\.ada: unknown key "alias"/u,
		],
		[
			'an unknown section',
			'{ "labels": { "doing": ["now"] } }',
			1,
			15,
			/unknown key "doing", expected one of done/u,
		],
		['a wrong type', '{ "name": 7 }', 1, 11, /name: expected a string, found a number/u],
		['null', '{ "topics": null }', 1, 13, /topics: expected an object, found null/u],
		['a wrong item', '{ "topics": { "a": ["b",\n 3] } }', 2, 2, /topics\.a\[1\]: expected a string/u],
		[
			'an empty pattern',
			'{ "topics": { "a": [" "] } }',
			1,
			21,
			/topics\.a\[0\]: expected a text that is not empty/u,
		],
		['a key twice', '{ "name": "a", "name": "b" }', 1, 16, /name: expected once, found twice/u],
		[
			'an alias of two',
			'{ "people": { "ada": { "aliases": ["al"] }, "bo": { "aliases": ["Al"] } } }',
			1,
			65,
			/"al" is claimed by "ada" and by "bo"/u,
		],
		[
			'an alias that is a handle',
			'{ "people": { "ada": { "aliases": ["bo"] }, "bo": {} } }',
			1,
			45,
			/claimed by "ada" and by "bo"/u,
		],
		[
			'a source without a path',
			'{ "source": "https://example.org" }',
			1,
			13,
			/source: expected an address that contains \{path\}/u,
		],
		['an unknown time zone', '{ "timeZone": "Moon/Base" }', 1, 15, /timeZone: expected an IANA name/u],
	];
	test.each(damaged)('says where %s is, and what was expected', (_, text, line, column, expected) => {
		const read = () => configFromText(text);
		expect(read).toThrow(ConfigError);
		expect(read).toThrow(expected);
		expect(read).toThrow(new RegExp(`^${String(line)}:${String(column)}: `, 'u'));
	});

	test('has a published schema with exactly its keys', () => {
		const { $schema, ...keys } = schema.properties;
		expect($schema.type).toBe('string');
		expect(Object.keys(keys).sort()).toEqual(Object.keys(defaultConfig).sort());
	});
});

describe('a pattern', () => {
	const cases: readonly [pattern: string, text: string, found: boolean][] = [
		['cache', 'The cache is cold', true],
		['cache', 'Cache!', true],
		['cache', 'Caches are cold', false],
		['cache*', 'Caches are cold', true],
		['cache*', 'the precached page', false],
		['cold cache*', 'a cold   Caches problem', true],
		['c++', 'written in C++, mostly', true],
		['a.b', 'axb', false],
		['café', 'le CAFÉ ferme', true],
		['caf', 'le café ferme', false],
		['async/await', 'async/await is here', true],
	];
	test.each(cases)('%s in %s: %s', (pattern, text, found) => {
		expect(patternTest([pattern])(text)).toBe(found);
	});

	test('has a form without look-around, which RE2 lacks', () => {
		expect(patternSource(['cold cache*', 'c++'])).not.toMatch(/\(\?<?[=!]/u);
	});

	test('that is no word finds nothing', () => {
		expect(patternTest([' '])('anything')).toBe(false);
	});
});
