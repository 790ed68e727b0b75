import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { configFromText } from '#ingest/config.ts';
import { patternTest } from '#ingest/config/patterns.ts';
import planted from '../../../ingest/example/planted.json' with { type: 'json' };

interface Place {
	readonly path: string;
	readonly line: number;
	readonly text: string;
}

const root = fileURLToPath(new URL('../../../ingest/example/notes/', import.meta.url));
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => path.endsWith('.md'))
	.sort();
const rawOf = (path: string) => readFileSync(root + path, 'utf8');
const linesOf = (path: string) =>
	rawOf(path)
		.replace(/^\uFEFF/u, '')
		.split(/\r?\n/u);
const dateOf = (path: string) =>
	/(\d{4}-\d{2}-)(\d{1,2})--/u
		.exec(path)
		?.slice(1, 3)
		.join('')
		.replace(/-(\d)$/u, '-0$1');
const datedIn = (series: string) => paths.filter((path) => path.includes(`--${series}`));
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const config = configFromText(readFileSync(`${root}syncline.config.json`, 'utf8'));

const expectSaid = ({ path, line, text }: Place) => {
	expect(linesOf(path)[line - 1], `${path}:${String(line)}`).toContain(text);
};

const {
	blockerThatChangesHands: handed,
	openBlocker,
	reviewAskedFiveTimes: review,
	silentMember: silent,
	benchmarkingEffort: effort,
	cancelledMonth,
	standingItem,
	twoSpellings,
} = planted.stories;

describe('the example archive', () => {
	test('holds the notes and the days that are listed', () => {
		const dates = paths.flatMap((path) => dateOf(path) ?? []).sort();
		expect(paths).toHaveLength(planted.notes);
		expect(dates).toHaveLength(planted.meetings);
		expect([dates[0], dates.at(-1)]).toEqual([planted.firstMeeting, planted.lastMeeting]);
		expect(paths.filter((path) => dateOf(path) === undefined)).toEqual([planted.undatedNote]);
		expect(config.name).toBe(planted.archiveName);
	});

	test('has its odd forms', () => {
		expect(paths.filter((path) => rawOf(path).startsWith('\uFEFF'))).toEqual(planted.byteOrderMark);
		expect(paths.filter((path) => rawOf(path).includes('\r\n'))).toEqual(planted.crlf);
		expectSaid(planted.dateDisagrees);
	});

	test.each([
		['the blocker that changes hands', handed],
		['the open blocker', openBlocker],
		['the review asked for five times', review],
		['the standing item', standingItem],
	])('%s: each mention stands on its line, once a meeting', (_, story) => {
		story.mentions.forEach(expectSaid);
		expect(story.mentions).toHaveLength(story.mentionCount);
		expect(story.mentions.map(({ path }) => dateOf(path))).toEqual(story.mentions.map(({ date }) => date));
		expect(new Set(story.mentions.map(({ date }) => date)).size).toBe(story.mentionCount);
	});

	test.each([
		['the blocker that changes hands', handed, 'issues'],
		['the open blocker', openBlocker, 'issues'],
		['the review asked for five times', review, 'pull'],
		['the standing item', standingItem, 'pull'],
	])('%s: nothing else in the archive refers to it', (_, story, kind) => {
		const short = new RegExp(
			`${story.reference.slice('https://github.com/'.length).replace(`/${kind}/`, `(?:/${kind}/|#)`)}\\b`,
			'u',
		);
		const resolution = 'resolution' in story ? [story.resolution] : [];
		const listed = [...story.mentions, ...resolution].map(({ path }) => path);
		const referring = paths.filter((path) => short.test(rawOf(path)));
		expect(referring.filter((path) => !listed.includes(path))).toEqual([]);
		expect(referring.length).toBeGreaterThan(listed.length / 2);
	});

	test.each([
		['the blocker that changes hands', handed.firstMention, handed.ages],
		['the open blocker', openBlocker.firstMention, openBlocker.ages],
	])('%s: its ages are days since the first mention', (_, firstMention, ages) => {
		expect(ages.map(({ asOf }) => days(firstMention, asOf))).toEqual(ages.map((age) => age.days));
	});

	test('the blocker lasts four months and changes hands once', () => {
		const people = handed.mentions.map(({ person }) => person);
		const [before, after] = handed.owners;
		expect(people).toEqual([
			...Array<string | undefined>(before?.mentionCount ?? 0).fill(before?.person),
			...Array<string | undefined>(after?.mentionCount ?? 0).fill(after?.person),
		]);
		expect(days(handed.firstMention, handed.resolvedOn)).toBe(handed.days);
		expect(handed.days).toBeGreaterThan(120);
		expectSaid(handed.resolution);
	});

	test('the review is asked for by two people and then done', () => {
		expect([...new Set(review.mentions.map(({ person }) => person))]).toEqual(review.askers);
		expect(review.mentions.every(({ text }) => text.includes(`@${review.reviewer}`))).toBe(true);
		expectSaid(review.resolution);
	});

	test('the silent member is heard of in each meeting until a day, and never after it', () => {
		const heard = paths.filter((path) => /lenka/iu.test(rawOf(path)));
		silent.updates.forEach(expectSaid);
		silent.lostBlocker.forEach(expectSaid);
		expect(silent.updates).toHaveLength(silent.updateCount);
		expect(
			heard
				.map((path) => dateOf(path) ?? '')
				.sort()
				.at(-1),
		).toBe(silent.lastUpdate);
		expect(datedIn('platform').filter((path) => (dateOf(path) ?? '') > silent.lastUpdate)).toHaveLength(
			silent.meetingsSince,
		);
	});

	test('the benchmarking effort is spoken of as often as listed', () => {
		const mentions = patternTest(config.topics[effort.topic] ?? []);
		const speaking = paths.filter((path) => linesOf(path).some(mentions));
		effort.mentions.forEach(expectSaid);
		expect(speaking.map(dateOf).sort()).toEqual(effort.mentions.map(({ date }) => date));
		expect(effort.quarters.map(({ meetings }) => meetings)).toEqual([0, 4, 10, 6, 1, 0]);
		expect(effort.quarters.reduce((sum, { meetings }) => sum + meetings, 0)).toBe(speaking.length);
	});

	test('the cancelled month has one note, which says so', () => {
		const inMonth = datedIn('product').filter((path) => dateOf(path)?.startsWith(cancelledMonth.month));
		expect(inMonth).toEqual([cancelledMonth.path]);
		expectSaid(cancelledMonth);
	});

	test('the standing item is asked for in half of the calls and more than six months', () => {
		expect(standingItem.mentionCount / standingItem.heldMeetings).toBeGreaterThanOrEqual(0.5);
		expect(days(standingItem.firstAsked, standingItem.lastAsked)).toBe(standingItem.days);
		expectSaid(standingItem.resolution);
	});

	test('the two spellings are joined by the configuration', () => {
		twoSpellings.spellings.forEach(expectSaid);
		expect(config.people[twoSpellings.person]?.aliases).toContain(twoSpellings.spellings[0]?.writtenAs);
	});

	test('what is open at the end stands in the last notes, with its age', () => {
		planted.openAtTheEnd.map(({ mention }) => mention).forEach(expectSaid);
		expect(planted.openAtTheEnd.map(({ firstMention }) => days(firstMention, planted.lastMeeting))).toEqual(
			planted.openAtTheEnd.map((open) => open.days),
		);
	});
});
