import type { Parameter } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters } from '../questions/ask.ts';
import { writtenOut } from './written-out.ts';

/** The question of a panel, to start from. */
export interface StartingPoint {
	readonly page: string;
	/** The panel's. */
	readonly title: string;
	readonly sql: string;
}

/** What a view is about besides its filters: for the questions about one series. */
interface Shown {
	readonly filters: Filters;
	readonly series: string;
}

/** The file of a question, and what it takes besides the filters. */
type Asked = readonly [title: string, question: string, more?: (shown: Shown) => readonly Parameter[]];

const blockers = () => ['blocker'];
const requests = () => ['review_request'];
const repeated = () => ['review_request', 2, 0];
const untried = () => [''];

const asked: Readonly<Record<string, readonly Asked[]>> = {
	Overview: [
		['What has been open longest?', 'open-threads', blockers],
		['What changed since the last meeting?', 'since-last-meeting', blockers],
		['What is new this quarter?', 'new-topics'],
	],
	Blockers: [
		['Is it getting better?', 'open-over-time', blockers],
		['And in each series?', 'open-by-series', blockers],
		['How long do blockers last?', 'durations', blockers],
		['What stands in the way?', 'threads-by', blockers],
		['How old are the open ones?', 'open-threads', blockers],
		['Which ones keep coming back?', 'thread-lives', () => ['blocker', 3, 0]],
		['How often is somebody blocked?', 'by-month', blockers],
	],
	Reviews: [
		['Are requests answered?', 'open-over-time', requests],
		['What was asked for again and again?', 'recurring-requests', () => ['review_request', 2]],
		['Who is waited for?', 'waited-for'],
		['How long are reviews asked for?', 'durations', requests],
		['What stands on every agenda?', 'thread-life-meetings', repeated],
	],
	Attendance: [
		['How many come?', 'attendance-meetings', ({ series }) => [series]],
		[
			'Who came to which meeting?',
			'attendance-cells',
			({ series, filters }) => [series, filters.from ?? '1900-01-01'],
		],
		['How many come of those who could?', 'attendance-over-time'],
		['On how many people do the updates rest?', 'update-givers'],
		['Who have we not heard from?', 'regulars'],
		['Who comes how often?', 'attendance-rates'],
		['Who leads and who takes notes?', 'rotation'],
	],
	Topics: [
		['What is talked about?', 'topic-periods', () => ['', '']],
		['Which topics are followed?', 'topics', untried],
		['Who speaks of it?', 'topic-people', untried],
		['Which projects does it touch?', 'topic-projects', untried],
		['What was said of it?', 'topic-lines', untried],
	],
	'People and projects': [
		['Who is heard of, and who needs help?', 'people'],
		['What is the work about?', 'projects'],
		['Which topics go with it?', 'spoken-of', () => ['topic']],
		['When was it spoken of?', 'said-by-month', () => ['items']],
	],
	'Threads and notes': [
		['Which blockers were there?', 'threads-lived', () => ['blocker', '']],
		['Which reviews were asked for?', 'threads-lived', () => ['review_request', '']],
		['Which notes are there?', 'notes'],
	],
	Data: [
		['What does each series record?', 'coverage'],
		['What could not be read for sure?', 'diagnostics'],
	],
};

const files = import.meta.glob<string>('../questions/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** The questions of the panels, with the filters and what else they take written into them. */
export function startingPoints(filters: Filters, series: string): StartingPoint[] {
	return Object.entries(asked).flatMap(([page, questions]) =>
		questions.map(([title, question, more]) => ({
			page,
			title,
			sql: writtenOut(files[`../questions/${question}.sql`] ?? '', [
				...filterParameters(filters),
				...(more?.({ filters, series }) ?? []),
			]),
		})),
	);
}
