import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/dataset.ts';
import { noFilters, type Filters } from '#lib/filters/filters.ts';
import { aging } from '#lib/questions/aging.ts';
import type { Kind } from '#lib/questions/ask.ts';
import { asOf } from '#lib/questions/as-of.ts';
import { byMonth } from '#lib/questions/by-month.ts';
import { durations } from '#lib/questions/durations.ts';
import { headline } from '#lib/questions/headline.ts';
import { longLived } from '#lib/questions/long-lived.ts';
import { openBySeries } from '#lib/questions/open-by-series.ts';
import { openOverTime } from '#lib/questions/open-over-time.ts';
import { openThreads } from '#lib/questions/open-threads.ts';
import { recording } from '#lib/questions/recording.ts';
import { recurringRequests } from '#lib/questions/recurring-requests.ts';
import { sinceLastMeeting } from '#lib/questions/since-last-meeting.ts';
import { threadLives } from '#lib/questions/thread-lives.ts';
import { threadsBy } from '#lib/questions/threads-by.ts';
import { threadsLived } from '#lib/questions/threads-lived.ts';
import { tiles } from '#lib/questions/tiles.ts';
import { waitedFor } from '#lib/questions/waited-for.ts';
import { fixtureRows, type PlannedThread } from '../../fixtures/dataset/fixture.ts';
import { opened } from '../../fixtures/dataset/published.ts';

/** Dropped and taken up again, handed over, and resolved late: what later rows could give away. */
const more: readonly PlannedThread[] = [
	{
		name: 'again',
		mentions: [
			['2024-01-01', 'ann'],
			['2024-01-15', 'ann'],
			['2024-02-12', 'cleo'],
		],
	},
	{ name: 'late', mentions: [['2024-02-05', 'cleo']], resolvedOn: '2024-03-18' },
	{
		name: 'review of the lexer',
		kind: 'review_request',
		mentions: [
			['2024-01-08', 'cleo'],
			['2024-01-22', 'ann'],
			['2024-03-18', 'cleo'],
		],
		resolvedOn: '2024-03-25',
	},
];

type Asking = (data: Dataset, filters: Filters, kind: Kind) => Promise<unknown>;

/** Every question about threads. */
const questions: Readonly<Record<string, Asking>> = {
	asOf: (data, filters) => asOf(data, filters),
	aging: (data, filters, kind) => aging(data, kind, filters),
	byMonth: (data, filters, kind) => byMonth(data, kind, filters),
	durations: (data, filters, kind) => durations(data, kind, filters),
	headline: (data, filters, kind) => headline(data, kind, filters),
	longLived: (data, filters, kind) => longLived(data, kind, filters),
	openBySeries: (data, filters, kind) => openBySeries(data, kind, filters),
	openOverTime: (data, filters, kind) => openOverTime(data, kind, filters),
	openThreads: (data, filters, kind) => openThreads(data, kind, filters),
	recording: (data, filters, kind) => recording(data, kind, filters),
	recurringRequests: (data, filters) => recurringRequests(data, filters),
	sinceLastMeeting: (data, filters, kind) => sinceLastMeeting(data, kind, filters),
	threadLives: (data, filters, kind) => threadLives(data, kind, filters, { mentions: 1 }),
	threadsByPerson: (data, filters, kind) => threadsBy(data, kind, 'person', filters),
	threadsByProject: (data, filters, kind) => threadsBy(data, kind, 'project', filters),
	threadsByCause: (data, filters, kind) => threadsBy(data, kind, 'cause', filters),
	threadsLived: (data, filters, kind) => threadsLived(data, kind, filters),
	tiles: (data, filters, kind) => tiles(data, kind, filters),
	waitedFor: (data, filters) => waitedFor(data, filters),
};

let all: Dataset;
beforeAll(async () => {
	all = await opened(fixtureRows('9999-12-31', more));
}, 60_000);

const view = (filters: Partial<Filters>): Filters => ({ ...noFilters, ...filters });

describe.each(['2024-01-12', '2024-01-22', '2024-02-12', '2024-03-10', '2024-03-18', '2024-03-25'])(
	'as of %s',
	(day) => {
		let then: Dataset;
		beforeAll(async () => {
			then = await opened(fixtureRows(day, more));
		}, 60_000);

		test.each(Object.entries(questions))('%s: nothing later counts', async (_, asking) => {
			const filters: readonly Partial<Filters>[] = [{}, { person: ['ann'], from: '2024-01-08' }];
			for (const some of filters) {
				for (const kind of ['blocker', 'review_request'] as const) {
					const seen = view({ ...some, asOf: day });
					expect(await asking(all, seen, kind)).toEqual(await asking(then, seen, kind));
				}
			}
		});
	},
);

describe('filters', () => {
	const filters: readonly Partial<Filters>[] = [
		{ series: ['core'] },
		{ person: ['ann'] },
		{ person: ['ann', 'cleo'] },
		{ project: ['acme/lib'] },
		{ topic: ['law'] },
	];
	const pairs = filters.flatMap((one, index) =>
		filters.slice(index + 1).map((other) => [one, other] as const),
	);
	const ids = async (some: Partial<Filters>) =>
		(await threadsLived(all, 'blocker', view(some))).map(({ threadId }) => threadId).sort();

	test.each(pairs.filter(([one, other]) => Object.keys(one)[0] !== Object.keys(other)[0]))(
		'%o and %o leave what both leave, in either order',
		async (one, other) => {
			const [left, right] = [await ids(one), await ids(other)];
			expect(await ids({ ...one, ...other })).toEqual(left.filter((id) => right.includes(id)));
		},
	);
});
