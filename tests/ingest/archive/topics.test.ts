import { describe, expect, test } from 'vitest';
import { configFromText } from '#ingest/config.ts';
import { rowsFrom, weekly } from '../archive-of.ts';

type Said = Readonly<Record<string, readonly string[]>>;

const archiveOf = (weeks: readonly Said[]) =>
	weekly(
		'core',
		weeks.map((said) =>
			Object.fromEntries(Object.entries(said).map(([person, items]) => [person, { Done: [...items] }])),
		),
	);
const discovered = (weeks: readonly Said[], config = '{}') =>
	rowsFrom(archiveOf(weeks), configFromText(config))
		.topics.filter(({ origin }) => origin === 'discovered')
		.map(({ label, patterns }) => [label, patterns]);

/** Each of some lines in weeks of their own, said in turn by two people. */
const inTurn = (...lines: readonly string[]): Said[] =>
	lines.map((line, week) => ({ [week % 2 ? 'bo' : 'ada']: [line] }));

const lock = inTurn(
	'Painted the tidal lock',
	'The tidal lock leaks again',
	'Nothing new',
	'Greased both tidal locks',
	'Rest',
);

describe('a discovered topic', () => {
	test('is a phrase of several people in several meetings, with its spellings', () => {
		expect(discovered(lock)).toEqual([['tidal lock', ['tidal lock', 'tidal locks']]]);
	});

	const none: readonly [name: string, weeks: Said[]][] = [
		['in two meetings only', inTurn('Painted the tidal lock', 'The tidal lock leaks', 'Rest', 'Rest')],
		['of one person only', lock.map((said) => ({ ada: Object.values(said)[0] ?? [] }))],
		['in code', inTurn('`tidal lock` fails', 'Run `tidal lock`', '`tidal lock` is back')],
		[
			'in addresses',
			inTurn(
				'See https://example.org/tidal-lock',
				'Read https://example.org/tidal-lock',
				'https://example.org/tidal-lock',
			),
		],
		['across a full stop', inTurn('Tidal. Lock it', 'Very tidal. Lock it', 'So tidal. Lock it')],
		['of generic words', inTurn('Please review the next update', 'Next update', 'Review the next update')],
		[
			'that is the name of a project',
			inTurn(
				'The tidal lock: https://github.com/acme/tidal-lock/issues/1',
				'Tidal lock',
				'tidal lock',
				'Tidal lock',
			),
		],
		[
			'that is a copied line',
			inTurn(
				...Array.from(
					{ length: 4 },
					() => 'Everybody who saw the tidal lock open should tell the harbour master',
				),
			),
		],
	];
	test.each(none)('is none %s', (_, weeks) => {
		expect(discovered(weeks).map(([label]) => label)).not.toContainEqual(
			expect.stringMatching(/tidal|lock|review|update/iu),
		);
	});

	test('is none where a configured topic covers its words', () => {
		expect(discovered(lock, '{ "topics": { "Locks": ["tidal lock*"] } }')).toEqual([]);
	});

	test('is none that is somebody', () => {
		const weeks = lock.map((said, week) => ({ ...said, 'tidal.lock': [`Ferry ${String(week)}`] }));
		expect(discovered(weeks)).toEqual([]);
	});

	test('holds its parts, which are none themselves', () => {
		const weeks = inTurn(
			'Painted the Harbour North Pier',
			'Harbour North Pier again',
			'Nothing new',
			'The Harbour North Pier leaks',
			'Rest',
		);
		expect(discovered(weeks)).toEqual([['Harbour North Pier', ['harbour north pier']]]);
	});
});

test('topics are the configured ones, then the discovered ones, each with its mentions', () => {
	const config = configFromText('{ "topics": { "Leaks": ["leak*"] } }');
	const { topics, topic_mentions } = rowsFrom(archiveOf(lock), config);
	expect(topics.map(({ topic, origin }) => [topic, origin])).toEqual([
		['leaks', 'configured'],
		['tidal-lock', 'discovered'],
	]);
	expect(topic_mentions.map(({ topic, meeting_id }) => [topic, meeting_id])).toEqual([
		['tidal-lock', 'core/2024-01-01'],
		['leaks', 'core/2024-01-08'],
		['tidal-lock', 'core/2024-01-08'],
		['tidal-lock', 'core/2024-01-22'],
	]);
});
