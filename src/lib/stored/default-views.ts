import type { Engine } from '../engine/engine.ts';
import { noFilters } from '../filters/filters.ts';
import { aging } from '../questions/aging.ts';
import { asOf } from '../questions/as-of.ts';
import { attendanceGrid } from '../questions/attendance-grid.ts';
import { attendanceMeetings } from '../questions/attendance-meetings.ts';
import { attendanceOverTime } from '../questions/attendance-over-time.ts';
import { attendanceRates } from '../questions/attendance-rates.ts';
import { byMonth } from '../questions/by-month.ts';
import { coverage } from '../questions/coverage.ts';
import { diagnosticCodes, diagnostics } from '../questions/diagnostics.ts';
import { durations } from '../questions/durations.ts';
import { filterChoices } from '../questions/filter-choices.ts';
import { headline } from '../questions/headline.ts';
import { longLived } from '../questions/long-lived.ts';
import { newTopics } from '../questions/new-topics.ts';
import { notes } from '../questions/notes.ts';
import { openOverTime } from '../questions/open-over-time.ts';
import { openThreads } from '../questions/open-threads.ts';
import { people } from '../questions/people.ts';
import { projects } from '../questions/projects.ts';
import { recording } from '../questions/recording.ts';
import { recurringRequests } from '../questions/recurring-requests.ts';
import { regulars } from '../questions/regulars.ts';
import { rotation } from '../questions/rotation.ts';
import { sinceLastMeeting } from '../questions/since-last-meeting.ts';
import { threadsBy } from '../questions/threads-by.ts';
import { threadsLived } from '../questions/threads-lived.ts';
import { tiles } from '../questions/tiles.ts';
import { topics } from '../questions/topics.ts';
import { updateGivers } from '../questions/update-givers.ts';
import { waitedFor } from '../questions/waited-for.ts';

type Asking = (engine: Engine) => Promise<unknown>;

const both = <T>(ask: (kind: 'blocker' | 'review_request') => T): T[] => [
	ask('blocker'),
	ask('review_request'),
];

/** What each page asks while nothing is filtered, by the page's address; `all` is asked by every page. */
export const defaultViews: Readonly<Record<string, readonly Asking[]>> = {
	all: [filterChoices, (engine) => asOf(engine, noFilters)],
	'/': [
		(engine) => headline(engine, 'blocker', noFilters),
		(engine) => tiles(engine, 'blocker', noFilters),
		(engine) => openOverTime(engine, 'blocker', noFilters),
		(engine) => openThreads(engine, 'blocker', noFilters),
		(engine) => sinceLastMeeting(engine, 'blocker', noFilters),
		(engine) => newTopics(engine, noFilters),
	],
	'/blockers/': [
		(engine) => openOverTime(engine, 'blocker', noFilters),
		(engine) => durations(engine, 'blocker', noFilters),
		(engine) => threadsBy(engine, 'blocker', 'cause', noFilters),
		(engine) => aging(engine, 'blocker', noFilters),
		(engine) => longLived(engine, 'blocker', noFilters),
		(engine) => byMonth(engine, 'blocker', noFilters),
		(engine) => recording(engine, 'blocker', noFilters),
	],
	'/reviews/': [
		(engine) => openOverTime(engine, 'review_request', noFilters),
		(engine) => recurringRequests(engine, noFilters),
		(engine) => waitedFor(engine, noFilters),
		(engine) => durations(engine, 'review_request', noFilters),
		(engine) => recording(engine, 'review_request', noFilters),
	],
	'/attendance/': [
		(engine) => attendanceGrid(engine, noFilters, null),
		(engine) => attendanceMeetings(engine, noFilters, null),
		(engine) => attendanceOverTime(engine, noFilters),
		(engine) => updateGivers(engine, noFilters),
		(engine) => regulars(engine, noFilters),
		(engine) => attendanceRates(engine, noFilters),
		(engine) => rotation(engine, noFilters),
	],
	'/topics/': [
		(engine) => topics(engine, noFilters, { per: null, tried: null }),
		(engine) => newTopics(engine, noFilters),
	],
	'/people/': [(engine) => people(engine, noFilters)],
	'/projects/': [(engine) => projects(engine, noFilters)],
	'/threads/': both((kind) => (engine: Engine) => threadsLived(engine, kind, noFilters)),
	'/notes/': [(engine) => notes(engine, noFilters)],
	'/data/': [
		(engine) => coverage(engine),
		(engine) => diagnostics(engine),
		(engine) => diagnosticCodes(engine),
	],
};
