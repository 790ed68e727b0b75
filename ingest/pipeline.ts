import { attendanceRows, updateRows } from './archive/attendance.ts';
import { causeClassifier } from './archive/causes.ts';
import { itemRows, linkRows } from './archive/items.ts';
import { farFuture, meetingRows, meetingsOf, oddWeekdays, type Meeting } from './archive/meetings.ts';
import {
	noteRows,
	noteTextRows,
	readingOf,
	unreadable,
	type ArchiveNote,
	type NoteFile,
	type Reading,
} from './archive/note.ts';
import { byCodeUnit } from './archive/order.ts';
import { peopleOf, suggestionRows, type People, type Suggestion } from './archive/people.ts';
import { projectsOf, type Projects } from './archive/projects.ts';
import { seriesBySpelling, seriesRows } from './archive/series.ts';
import { templatesOf, type Templates } from './archive/templates.ts';
import { topicSources, topicTables, type TopicSources, type TopicTables } from './archive/topics.ts';
import type { Config } from './config.ts';
import type { FindingCode, NoteFacts } from './facts/note-facts.ts';
import type { Row } from './schema.ts';
import { DatasetWriter, type Dataset, type DatasetEffects, type TakeRows } from './tables/dataset.ts';
import { heldBetween } from './threads/calendar.ts';
import { threadsOf } from './threads/link.ts';
import { mentionsOf } from './threads/mentions.ts';
import { threadRows } from './threads/rows.ts';

/** What reading needs from the world: an archive, a clock, and somebody to tell how far it is. */
export interface ReadingEffects extends Pick<DatasetEffects, 'now'> {
	/** Paths of notes, relative to the archive and sorted, and what else was found that could not be looked at. */
	readonly list: () => Listing | Promise<Listing>;
	/** Throws for a note that cannot be read. */
	readonly read: (path: string) => NoteFile | Promise<NoteFile>;
	/** Reads all of them in a better way than one after the other, in their order. */
	readonly readAll?: (
		paths: readonly string[],
		config: Config,
		progress: Progress,
	) => Promise<readonly Reading[]>;
	readonly progress?: Progress;
}

/** What ingest needs beside: a name, and a hash. */
export interface Effects extends ReadingEffects, DatasetEffects {
	readonly archiveName: string;
	/** Leaves the texts of the notes out of the dataset. */
	readonly withoutTexts?: boolean;
	/** Finds the topics in another thread, while this one goes on. */
	readonly topicsOf?: TopicFinder;
}

type TopicFinder = (sources: TopicSources, config: Config) => TopicTables | Promise<TopicTables>;

export type Progress = (done: number, total: number) => void;

export interface Listing {
	readonly notes: readonly string[];
	readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/** The whole way: an archive's notes in, a dataset and its diagnostics out. */
export async function ingest(
	config: Config,
	effects: Effects,
): Promise<Dataset & { readonly diagnostics: readonly Row<'diagnostics'>[] }> {
	const writer = new DatasetWriter(effects);
	const take: TakeRows = (table, rows) => {
		writer.take(table, table === 'note_texts' && effects.withoutTexts ? [] : rows);
	};
	const { topics: finding, diagnostics, ...meetings } = await allTables(config, effects, take);
	const { topics, topic_mentions } = await finding;
	take('topics', topics);
	take('topic_mentions', topic_mentions);
	const dataset = await writer.dataset({ archiveName: config.name ?? effects.archiveName, ...meetings });
	return { ...dataset, diagnostics };
}

/** The tables of an archive; what its notes state beside need not be remembered. */
async function allTables(config: Config, effects: Effects, take: TakeRows) {
	const { notes, problems } = await readNotes(config, effects);
	return tablesOf(notes, problems, config, effects.now(), effects.topicsOf ?? topicTables, take);
}

/** What could not be read for sure in an archive, and which spellings may be one person. */
export interface Checked {
	readonly notes: number;
	readonly meetings: number;
	readonly diagnostics: readonly Row<'diagnostics'>[];
	readonly suggestions: readonly Suggestion[];
}

/** As much of the way as tells what an archive's notes lack. */
export async function check(config: Config, effects: ReadingEffects): Promise<Checked> {
	const { notes, problems } = await readNotes(config, effects);
	const meetings = meetingsOf(notes, seriesBySpelling(config));
	const people = peopleOf(notes, meetings, config);
	return {
		notes: notes.length,
		meetings: meetings.length,
		diagnostics: diagnosticRows(notes, problems, meetings, people, effects.now()),
		suggestions: people.suggestions,
	};
}

/** What all notes together state: `take` is given each table as soon as it is there, but for what `topicsOf` gives. */
export function tablesOf<Topics>(
	notes: readonly ArchiveNote[],
	problems: readonly Row<'diagnostics'>[],
	config: Config,
	now: string,
	topicsOf: (sources: TopicSources, config: Config) => Topics,
	take: TakeRows,
) {
	const seriesOf = seriesBySpelling(config);
	const meetings = meetingsOf(notes, seriesOf);
	const people = peopleOf(notes, meetings, config);
	const templates = templatesOf(meetings);
	const projects = projectsOf(config);
	const found = { meetings, people, templates, projects };
	const topics = takeItems(found, config, topicsOf, take);
	take('notes', noteRows(notes, seriesOf, config));
	take('note_texts', noteTextRows(notes));
	take('series', seriesRows(notes, meetings, seriesOf, config));
	take('meetings', meetingRows(meetings));
	take('people', people.rows);
	take('attendance', attendanceRows(meetings, people));
	take('updates', updateRows(meetings, people));
	takeThreads(found, config, take);
	const diagnostics = diagnosticRows(notes, problems, meetings, people, now);
	take('diagnostics', diagnostics);
	const [firstMeeting, lastMeeting] = [meetings[0]?.date ?? null, meetings.at(-1)?.date ?? null];
	return { topics, diagnostics, firstMeeting, lastMeeting };
}

/** What all notes together say, before tables are made of it. */
interface Found {
	readonly meetings: readonly Meeting[];
	readonly people: People;
	readonly templates: Templates;
	readonly projects: Projects;
}

function takeItems<Topics>(
	{ meetings, people, templates, projects }: Found,
	config: Config,
	topicsOf: (sources: TopicSources, config: Config) => Topics,
	take: TakeRows,
): Topics {
	const items = itemRows(meetings, people, templates);
	const { links, itemProjects } = linkRows(meetings, projects);
	const named = new Set([...Object.keys(config.projects), ...itemProjects.map(({ project }) => project)]);
	const topics = topicsOf(topicSources(items, people.rows, [...named]), config);
	take('items', items);
	take('links', links);
	take('item_projects', itemProjects);
	return topics;
}

function takeThreads({ meetings, people, templates, projects }: Found, config: Config, take: TakeRows): void {
	const mentions = mentionsOf(meetings, people, projects, templates);
	const followed = threadsOf(mentions, meetings, heldBetween(meetings), people, projects);
	const { threads, blockers, reviewRequests } = threadRows(followed, causeClassifier(config));
	take('threads', threads);
	take('blockers', blockers);
	take('review_requests', reviewRequests);
}

const diagnosticRows = (
	notes: readonly ArchiveNote[],
	problems: readonly Row<'diagnostics'>[],
	meetings: readonly Meeting[],
	{ suggestions }: People,
	now: string,
) =>
	[
		...problems,
		...findingsOf(notes),
		...oddWeekdays(meetings),
		...farFuture(meetings, now),
		...suggestionRows(suggestions),
	].sort(byPlace);

async function readNotes(config: Config, effects: ReadingEffects) {
	const { notes: paths, skipped } = await effects.list();
	const { readAll = oneByOne(effects), progress = () => undefined } = effects;
	const readings = await readAll(paths, config, progress);
	return {
		notes: readings.flatMap((reading) => ('note' in reading ? reading.note : [])),
		problems: [
			...skipped.map(({ path, reason }) => diagnostic(path, 'info', 'not-followed', `${reason}.`)),
			...readings.flatMap((reading) => ('problem' in reading ? reading.problem : [])),
		],
	};
}

const oneByOne =
	({ read }: ReadingEffects) =>
	async (paths: readonly string[], config: Config, progress: Progress) => {
		const readings: Reading[] = [];
		for (const [index, path] of paths.entries()) {
			progress(index, paths.length);
			try {
				readings.push(readingOf(path, await read(path), config));
			} catch (error) {
				readings.push(unreadable(path, error));
			}
		}
		progress(paths.length, paths.length);
		return readings;
	};

const findingsOf = (notes: readonly ArchiveNote[]) =>
	notes.flatMap(({ path, facts }) => [
		...facts.findings.map(({ line, severity, code, message }) => ({
			note_path: path,
			line,
			severity,
			code,
			message,
		})),
		...(saysWhyNoMeeting(facts)
			? []
			: [diagnostic(path, 'warning', 'no-meeting', 'No meeting was found in this note.')]),
	]);

const saysWhyNoMeeting = ({ meetings, findings }: NoteFacts) => meetings.length > 0 || findings.length > 0;

const diagnostic = (
	path: string,
	severity: string,
	code: FindingCode,
	message: string,
): Row<'diagnostics'> => ({
	note_path: path,
	line: null,
	severity,
	code,
	message,
});

const byPlace = (a: Row<'diagnostics'>, b: Row<'diagnostics'>) =>
	byCodeUnit(a.note_path, b.note_path) ||
	(a.line ?? 0) - (b.line ?? 0) ||
	byCodeUnit(a.code, b.code) ||
	byCodeUnit(a.message, b.message);
