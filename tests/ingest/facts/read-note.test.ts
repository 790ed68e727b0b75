import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Config, defaultConfig } from '#ingest/config.ts';
import type { MeetingFacts, NoteFacts } from '#ingest/facts/note-facts.ts';
import { readNote } from '#ingest/facts/read-note.ts';

const folder = fileURLToPath(new URL('../../fixtures/notes/', import.meta.url));
const names = readdirSync(folder)
	.filter((file) => file.endsWith('.md'))
	.map((file) => file.replace('.md', ''));

/** Facts in a form that a person can check against the note: one line each. */
function readable({ text: _, meetings, ...note }: NoteFacts) {
	return { ...note, meetings: meetings.map(readableMeeting) };
}

function readableMeeting({ updates, items, blockers, reviewRequests, ...meeting }: MeetingFacts) {
	const urls = (links: readonly { url: string; kind: string }[]) =>
		links.map(({ url, kind }) => ` <${url} ${kind}>`).join('');
	return {
		...meeting,
		updates: updates.map(
			(u) =>
				`${u.line} ${u.writtenAs}${u.isAbsent ? ', absent' : ''}${u.saysNoBlockers ? ', no blockers' : ''}`,
		),
		items: items.map(
			(i) =>
				`${i.line} ${'  '.repeat(i.depth)}${i.section} ${i.writtenAs ?? '-'}${i.isTemplate ? ' template' : ''}${i.isClosed ? ' closed' : ''}: ${i.text}${urls(i.links)}`,
		),
		blockers: blockers.map(
			(b) => `${b.line} ${b.writtenAs ?? '-'}${b.isExplicit ? '' : ' implicit'}${urls(b.links)}`,
		),
		reviewRequests: reviewRequests.map(
			(r) => `${r.line} ${r.writtenAs ?? '-'} asks [${r.reviewers.join(', ')}]${urls(r.links)}`,
		),
	};
}

describe('readNote', () => {
	it.each(names)('reads %s', (name) => {
		const facts = readNote(`${name}.md`, readFileSync(join(folder, `${name}.md`)), defaultConfig);
		const written = `${JSON.stringify(readable(facts), null, 2)}\n`;
		const file = join(folder, `${name}.json`);
		if (process.env.UPDATE) writeFileSync(file, written);
		expect(JSON.parse(written)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
	});

	it('takes the date and the series of the file name before those of the note', () => {
		const bytes = new TextEncoder().encode('# Kiln call, May 4, 2021\n');
		const facts = readNote('2021/Q2/2021-05-03--kiln-weekly.md', bytes, defaultConfig);
		expect(facts.meetings.map(({ date }) => date)).toEqual(['2021-05-03']);
		expect(facts.seriesSpelling).toBe('kiln-weekly');
		expect(facts.findings.map(({ code }) => code)).toEqual(['date-disagrees']);
	});

	it.each([
		['2020-10/Oct 09 2020.md', '2020-10-09'],
		['2021-1-7-kiln.md', '2021-01-07'],
		['2021/Q2/2021-10-04--kiln.md', '2021-10-04'],
		['kiln/20210204.md', '2021-02-04'],
		['2021-02-30--kiln.md', undefined],
	])('dates %s as %s', (path, date) => {
		const facts = readNote(path, new TextEncoder().encode('- nothing\n'), defaultConfig);
		expect(facts.meetings[0]?.date).toBe(date);
	});

	it('learns labels from the configuration', () => {
		const config = { ...defaultConfig, labels: { blocked: ['bloqueado'], attendees: ['presentes'] } };
		const note = '# 2021-05-03\n\n## Presentes\n- @ana\n\n## Updates\n\n@ana\n- Bloqueado:\n  - la puerta\n';
		const [meeting] = readNote('x.md', new TextEncoder().encode(note), config).meetings;
		expect(meeting?.attendees).toEqual(['ana']);
		expect(meeting?.blockers.map(({ line }) => line)).toEqual([10]);
	});

	it('learns all other words from the configuration', () => {
		const labels = {
			round: ['rapporter'],
			none: ['ingenting'],
			absent: ['på semester'],
			ask_verbs: ['granska'],
			ask_nouns: ['synpunkter'],
		};
		const note = `# 2021-05-03

### Rapporter

@ana (på semester)
- Blocked: Ingenting!

@bo
- Blocked:
  - ingenting
- Asks:
  - Please granska https://github.com/kiln/oven/pull/1
  - Need synpunkter on https://github.com/kiln/oven/pull/2
  - Ingenting (a+b)

### Other

@cy
- is no update where there is a round
`;
		const read = (config: Config) => readNote('x.md', new TextEncoder().encode(note), config).meetings[0];
		const meeting = read({ ...defaultConfig, labels });
		expect(meeting?.updates).toEqual([
			{ writtenAs: 'ana', line: 5, isAbsent: true, saysNoBlockers: true },
			{ writtenAs: 'bo', line: 8, isAbsent: false, saysNoBlockers: true },
		]);
		expect(meeting?.blockers).toEqual([]);
		expect(meeting?.reviewRequests.map(({ line }) => line)).toEqual([12, 13]);
		const without = read(defaultConfig);
		expect(without?.updates.map(({ writtenAs }) => writtenAs)).toEqual(['ana', 'bo', 'cy']);
		expect(without?.updates.some(({ isAbsent, saysNoBlockers }) => isAbsent || saysNoBlockers)).toBe(false);
		expect(without?.reviewRequests).toEqual([]);
	});
});
