import { describe, expect, test } from 'vitest';
import { rowsFrom, type Archive } from '../archive-of.ts';
import { configFromText } from '#ingest/config.ts';

/** Weekly notes of one series with their lists of attendees. */
const attended = (...lists: readonly (readonly string[])[]): Archive =>
	Object.fromEntries(
		lists.map((names, week) => {
			const date = new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10);
			const bullets = names.map((name) => `  - ${name}`).join('\n');
			return [
				`${date}--core.md`,
				`# Core ${date}\n\n- **Attendees:**\n${bullets}\n\n## Notes\n- Nothing new\n`,
			];
		}),
	);
const often = (name: string) => Array.from({ length: 9 }, () => [name]);
const peopleOf = (archive: Archive, config = '{}') => {
	const { people, diagnostics } = rowsFrom(archive, configFromText(config));
	const suggested = diagnostics
		.filter(({ code }) => code === 'alias-suggestion')
		.map(({ message }) => message);
	return { people: people.map(({ person }) => person), rows: people, suggested };
};

describe('spellings of one person', () => {
	const joined: readonly [name: string, archive: Archive, config: string, people: string[]][] = [
		['by case', attended(['@Marlowe'], ['@marlowe']), '{}', ['marlowe']],
		[
			'by configuration',
			attended(['@marlowe'], ['@kit']),
			'{ "people": { "marlowe": { "aliases": ["kit"] } } }',
			['marlowe'],
		],
		[
			'by a note that gives the handle of a full name',
			attended(['Kit Marlowe (@marlowe)'], ['Kit Marlowe']),
			'{}',
			['marlowe'],
		],
		[
			'by one slip in a long rare handle',
			attended(...often('@kitmarlowe'), ['@kitmarlow']),
			'{}',
			['kitmarlowe'],
		],
		[
			'by the words of a long name, written apart or together',
			attended(
				...often('Kit Marlowe'),
				['@kit-marlowe'],
				['@kitmarlowe'],
				['@kit_marlowe'],
				['@kit.marlowe'],
			),
			'{}',
			['kit marlowe'],
		],
		[
			'by configuration, whatever they look like',
			attended(['@marlowe'], ['@marlowe9'], ['@mralowee'], ['@christopher'], ['Kit']),
			'{ "people": { "marlowe": { "aliases": ["marlowe9", "mralowee", "christopher", "Kit"] } } }',
			['marlowe'],
		],
		[
			'by one letter too many in a long rare handle',
			attended(...often('@kitmarlowe'), ['@kitmarllowe']),
			'{}',
			['kitmarlowe'],
		],
		[
			'with a spelling that the configuration joins',
			attended(...often('@kit-marlowe'), ['@kitmarlowe'], ['Kit Marlowe']),
			'{ "people": { "km": { "aliases": ["kit-marlowe"] } } }',
			['km'],
		],
	];
	test.each(joined)('are joined %s', (_, archive, config, people) => {
		expect(peopleOf(archive, config).people).toEqual(people);
	});

	const apart: readonly [name: string, archive: Archive, people: string[]][] = [
		['short handles one letter apart', attended(...often('@marlo'), ['@marla']), ['marla', 'marlo']],
		['both frequent', attended(...often('@kitmarlowe'), ...often('@kitmarlow')), ['kitmarlow', 'kitmarlowe']],
		['told apart by a digit', attended(...often('@marlowe1'), ['@marlowe2']), ['marlowe1', 'marlowe2']],
		['a first name and a handle', attended(...often('@kitmarlowe'), ['@kit']), ['kit', 'kitmarlowe']],
		[
			'a full name that two notes give to two',
			attended(['Kit Marlowe (@marlowe)'], ['Kit Marlowe (@other)'], ['Kit Marlowe']),
			['kit marlowe', 'marlowe', 'other'],
		],
		['short handles, written apart or together', attended(...often('@kitm'), ['@kit-m']), ['kit-m', 'kitm']],
		['two of one surname', attended(...often('@kitmarlowe'), ['@annmarlowe']), ['annmarlowe', 'kitmarlowe']],
		[
			'two of one first name',
			attended(...often('@kit-marlowe'), ['@kit-marston']),
			['kit-marlowe', 'kit-marston'],
		],
		[
			'a handle that begins like another',
			attended(...often('@marlowekit'), ['@marlowe']),
			['marlowe', 'marlowekit'],
		],
		[
			'two that are two letters apart',
			attended(...often('@kitmarlowe'), ['@katmarlove']),
			['katmarlove', 'kitmarlowe'],
		],
	];
	test.each(apart)('stay apart: %s', (_, archive, people) => {
		expect(peopleOf(archive).people).toEqual(people);
	});

	test('that only look alike are suggested', () => {
		const { suggested } = peopleOf(attended(...often('@marlo'), ['@marla']));
		expect(suggested).toEqual([expect.stringContaining('"marla" looks like "marlo"')]);
	});

	test('are not suggested once the configuration tells them apart', () => {
		const config = '{ "people": { "marla": {}, "marlo": {} } }';
		expect(peopleOf(attended(...often('@marlo'), ['@marla']), config).suggested).toEqual([]);
	});

	test('in different series are not joined by a slip', () => {
		const other = {
			'2024-05-01--other.md': '# Other\n\n- **Attendees:**\n  - @kitmarlow\n\n## Notes\n- x\n',
		};
		expect(peopleOf({ ...attended(...often('@kitmarlowe')), ...other }).people).toEqual([
			'kitmarlow',
			'kitmarlowe',
		]);
	});
});

test('two handles of one person in a list are both theirs', () => {
	const config = '{ "people": { "marlowe": { "aliases": ["kit"] } } }';
	const { attendance } = rowsFrom(attended(['@kit', '@marlowe', '@ada']), configFromText(config));
	expect(attendance.map(({ person, written_as }) => [person, written_as])).toEqual([
		['marlowe', 'kit'],
		['marlowe', 'marlowe'],
		['ada', 'ada'],
	]);
});

test('an ignored person is nowhere', () => {
	const config = '{ "people": { "bot": { "ignore": true, "aliases": ["botty"] } } }';
	const rows = rowsFrom(attended(['@bot', '@ada'], ['@botty']), configFromText(config));
	expect(rows.people.map(({ person }) => person)).toEqual(['ada']);
	expect(rows.attendance.map(({ person }) => person)).toEqual(['ada']);
});

test('a person has the days on which they were first and last named', () => {
	const { rows } = peopleOf(attended(['@ada'], ['@bo'], ['@ada']));
	expect(rows.find(({ person }) => person === 'ada')).toMatchObject({
		first_seen: '2024-01-01',
		last_seen: '2024-01-15',
	});
});

test('a person who has only a full name is shown with its capitals', () => {
	const { rows } = peopleOf(attended(['Kit Marlowe', '@ada']));
	expect(rows.map(({ display_name }) => display_name)).toEqual(['ada', 'Kit Marlowe']);
});

test('the name that the configuration gives to one person is a spelling of theirs', () => {
	const config =
		'{ "people": { "kmar": { "name": "Kit Marlowe" }, "a1": { "name": "Al" }, "a2": { "name": "Al" } } }';
	expect(peopleOf(attended(['Kit Marlowe'], ['@kmar'], ['Al', '@a1']), config).people).toEqual([
		'a1',
		'al',
		'kmar',
	]);
});
