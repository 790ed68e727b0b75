import { describe, expect, test } from 'vitest';
import { configFromText } from '#ingest/config.ts';
import { rowsFrom, weekly, type Archive } from '../archive-of.ts';

const note = (date: string) => `# Meeting ${date}\n\n## Notes\n- We spoke of pilots\n`;
const notesOn = (series: string, ...dates: readonly string[]): Archive =>
	Object.fromEntries(dates.map((date) => [`${date}--${series}.md`, note(date)]));

describe('series', () => {
	test('merge the spellings that the configuration matches, by name and by prefix', () => {
		const config = configFromText(
			'{ "series": { "core": { "label": "The core", "match": ["core-team*", "kernel"] } } }',
		);
		const archive = {
			...notesOn('core-team-weekly', '2024-01-01'),
			...notesOn('kernel', '2024-01-08'),
			...notesOn('kernels', '2024-01-15'),
		};
		expect(rowsFrom(archive, config).series).toEqual([
			{ series: 'core', label: 'The core', spellings: ['core-team-weekly', 'kernel'], interval_days: 7 },
			{ series: 'kernels', label: 'Kernels', spellings: ['kernels'], interval_days: null },
		]);
	});

	const intervals: readonly [dates: string[], days: number | null][] = [
		[['2024-01-01'], null],
		[['2024-01-01', '2024-01-08'], 7],
		[['2024-01-01', '2024-01-08', '2024-01-22'], 11],
		[['2024-01-01', '2024-01-08', '2024-01-15', '2024-03-01'], 7],
	];
	test.each(intervals)('of %j has an interval of %s days', (dates, days) => {
		expect(rowsFrom(notesOn('core', ...dates)).series[0]?.interval_days).toBe(days);
	});
});

describe('meetings', () => {
	test('of one series and day are numbered in the order of their paths', () => {
		const archive = {
			'b/2024-01-01--core.md': note('2024-01-01'),
			'a/2024-01-01--core.md': note('2024-01-01'),
		};
		const ids = rowsFrom(Object.fromEntries(Object.entries(archive).sort())).meetings;
		expect(ids.map(({ meeting_id, note_path }) => [meeting_id, note_path])).toEqual([
			['core/2024-01-01', 'a/2024-01-01--core.md'],
			['core/2024-01-01.2', 'b/2024-01-01--core.md'],
		]);
	});

	test('on another weekday than their series are told', () => {
		const mondays = Array.from({ length: 9 }, (_, week) =>
			new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10),
		);
		const { diagnostics } = rowsFrom(notesOn('core', ...mondays, '2024-03-06'));
		expect(diagnostics.filter(({ code }) => code === 'odd-weekday')).toMatchObject([
			{ note_path: '2024-03-06--core.md', message: expect.stringContaining('Wednesday') as string },
		]);
	});

	test('are missing from a note without a date, which a diagnostic tells', () => {
		const { notes, meetings, diagnostics } = rowsFrom({ 'ideas.md': '# Ideas\n\n- A faster ferry\n' });
		expect([notes.length, meetings.length]).toEqual([1, 0]);
		expect(diagnostics.map(({ note_path }) => note_path)).toContain('ideas.md');
	});
});

describe('lines', () => {
	const checklist = 'Did everybody sign the guest book?';
	const report = 'The harbour master reports forty ships in the roads this week';
	const archive = weekly('core', [
		{ ada: { Done: [checklist, report] } },
		{ ada: { Done: [checklist, 'Other'] } },
		{ ada: { Done: [checklist, report] } },
		{ ada: { Done: 'Rest' } },
		{ ada: { Done: [checklist] } },
	]);
	const config = configFromText('{ "topics": { "Guest book": ["guest book*"], "Ships": ["ship*"] } }');
	const rows = rowsFrom(archive, config);

	test('that stand in most notes of a series are templates', () => {
		const templates = new Set(rows.items.filter(({ is_template }) => is_template).map(({ text }) => text));
		expect([...templates]).toEqual([checklist]);
	});

	test('that stood in an earlier note are repeated', () => {
		const repeated = rows.items.filter(({ is_repeated }) => is_repeated).map(({ item_id }) => item_id);
		expect(repeated).toEqual(['2024-01-15--core.md#L8']);
	});

	test('of both kinds count for no topic', () => {
		expect(rows.topic_mentions.map(({ topic, item_id }) => [topic, item_id])).toEqual([
			['ships', '2024-01-01--core.md#L8'],
		]);
	});
});

describe('projects', () => {
	const config = configFromText(
		'{ "projects": { "acme/harbour": { "aliases": ["acme/port"], "match": ["harbour*"] }, "Lighthouse": {} } }',
	);
	const rows = rowsFrom(
		weekly('core', [
			{
				ada: {
					Done: [
						'Fixed https://github.com/acme/port/issues/3',
						'Painted the lighthouse',
						'New harbour lamps',
					],
				},
			},
		]),
		config,
	);

	test('that were renamed are one', () => {
		expect(rows.links).toMatchObject([
			{ project: 'acme/harbour', number: 3, url: expect.stringContaining('/acme/harbour/') as string },
		]);
	});

	test('are found by links, names and patterns', () => {
		expect(rows.item_projects.map(({ project }) => project)).toEqual([
			'acme/harbour',
			'Lighthouse',
			'acme/harbour',
		]);
	});
});

describe('causes', () => {
	const causeOf = (blocked: string, config = '{}') =>
		rowsFrom(weekly('core', [{ ada: { Blocked: blocked } }]), configFromText(config)).blockers.map(
			({ cause, cause_words: words }) => [cause, words],
		)[0];
	const config = '{ "causes": { "weather": ["storm*", "fog"], "people": ["pilot*"] } }';

	test.each([
		['Fog, and no pilots', 'weather', 'fog'],
		['Short of (Pilots)!', 'people', 'pilots'],
		['The foghorn', null, null],
	])('%s: %s, by %s', (blocked, cause, words) => {
		expect(causeOf(blocked, config)).toEqual([cause, words]);
	});

	test('have classes without a configuration too', () => {
		expect(causeOf('Waiting for a review of the sluice')).toEqual(['waiting for review', 'review']);
	});
});
