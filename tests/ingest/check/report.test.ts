import { describe, expect, test } from 'vitest';
import { checkReport } from '#ingest/check/report.ts';
import { configFromText, defaultConfig, type Config } from '#ingest/config.ts';
import { check } from '#ingest/pipeline.ts';
import { fixOf } from '#ingest/check/fixes.ts';
import type { Archive } from '../archive-of.ts';

const now = '2024-06-01T12:00:00.000Z';
const checked = (archive: Archive, config: Config = defaultConfig) =>
	check(config, {
		list: () => ({ notes: Object.keys(archive).sort(), skipped: [] }),
		read: (path) => {
			const bytes = new TextEncoder().encode(archive[path]);
			return { bytes, size: bytes.length, sha256: '0' };
		},
		now: () => now,
	});
const reportOf = async (archive: Archive, config: Config = defaultConfig) =>
	checkReport(await checked(archive, config), config, (path) => `notes/${path}`);

const note = (date: string, ...attendees: readonly string[]) =>
	[`# Core ${date}`, '', '- **Attendees:**', ...attendees.map((name) => `  - @${name}`), ''].join('\n');
const attended = (lists: readonly (readonly string[])[]): Archive =>
	Object.fromEntries(
		lists.map((names, week) => {
			const date = new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10);
			return [`${date}--core.md`, note(date, ...names)];
		}),
	);

describe('a check', () => {
	test('says that all could be read', async () => {
		expect(await reportOf({ '2024-01-01--core.md': note('2024-01-01', 'ada') })).toBe(
			'Checked 1 note with 1 meeting: all could be read.',
		);
	});

	test('groups what it finds by kind, the gravest first, with places and what to do', async () => {
		const report = await reportOf({
			'2024-01-01--core.md': note('2024-01-01', 'ada'),
			'2024-01-08--core.md': note('2024-01-09', 'ada'),
			'binary.md': 'a\u0000b',
			'ideas.md': '# Ideas\n\n- A faster ferry\n',
		});
		expect(report.match(/^\S.*$/gmu)?.map((line) => line.split(':')[0])).toEqual([
			'Checked 4 notes with 2 meetings',
			'binary (1 error)',
			expect.stringMatching(/^(?:date-disagrees|no-date) \(\d warnings?\)$/u),
			expect.stringMatching(/^(?:date-disagrees|no-date) \(\d warnings?\)$/u),
		]);
		expect(report).toContain('\n  notes/2024-01-08--core.md:1  The heading says 2024-01-09');
		expect(report).toContain(`  What to do: ${fixOf('date-disagrees')?.fix ?? ''}`);
	});

	const kinds: readonly [code: string, path: string, text: string][] = [
		['binary', '2024-01-01--core.md', 'a\u0000b'],
		['far-future', '2042-01-01--core.md', note('2042-01-01', 'ada')],
		['no-date', '2024-02-31--core.md', '# Core\n\n- Hello\n'],
		['impossible-date', '2024-02-31--core.md', '# Core\n\n- Hello\n'],
		['line-too-long', '2024-01-01--core.md', `# Core 2024-01-01\n\n- ${'long '.repeat(5000)}\n`],
		['date-disagrees', '2024-01-01--core.md', note('2024-01-02', 'ada')],
	];
	test.each(kinds)('finds %s in %s and says what to do', async (code, path, text) => {
		const { diagnostics } = await checked({ [path]: text });
		expect(diagnostics.map((one) => one.code)).toContain(code);
		expect(fixOf(code)?.fix).toMatch(/\.$/u);
	});

	test('takes a meeting within a year for one that is planned', async () => {
		const { diagnostics } = await checked({ '2025-05-30--core.md': note('2025-05-30', 'ada') });
		expect(diagnostics).toEqual([]);
	});
});

describe('spellings that may be one person', () => {
	const often = Array.from({ length: 9 }, () => ['marlo']);
	const archive = attended([...often, ['marla'], ['marl']]);
	const configured = configFromText(
		'{ "people": { "marlo": { "name": "Kit Marlowe", "aliases": ["kit"] } } }',
	);
	const pasted = (report: string) => configFromText(report.slice(report.indexOf('\n{')));

	test('are offered as configuration that keeps what was configured', async () => {
		const { people } = pasted(await reportOf(archive, configured));
		expect(people).toEqual({
			marlo: { name: 'Kit Marlowe', aliases: ['kit', 'marl', 'marla'], ignore: false },
		});
	});

	test('are offered no more once that is taken over', async () => {
		expect(await reportOf(archive, pasted(await reportOf(archive)))).not.toContain('looks like');
	});

	test('are offered no more once each has an entry of its own', async () => {
		const apart = configFromText('{ "people": { "marlo": {}, "marla": {}, "marl": {} } }');
		expect(await reportOf(archive, apart)).not.toContain('looks like');
	});
});
