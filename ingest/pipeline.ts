import { attendanceRows, updateRows } from './archive/attendance.ts';
import { causeClassifier } from './archive/causes.ts';
import { itemRows, linkRows } from './archive/items.ts';
import { meetingRows, meetingsOf, oddWeekdays } from './archive/meetings.ts';
import { noteRows, noteTextRows, type ArchiveNote } from './archive/note.ts';
import { byCodeUnit } from './archive/order.ts';
import { peopleOf } from './archive/people.ts';
import { projectsOf } from './archive/projects.ts';
import { seriesBySpelling, seriesRows } from './archive/series.ts';
import { templatesOf } from './archive/templates.ts';
import { topicMentionRows, topicRows } from './archive/topics.ts';
import type { Config } from './config.ts';
import type { NoteFacts } from './facts/note-facts.ts';
import { readNote } from './facts/read-note.ts';
import type { Row, Rows } from './schema.ts';
import { datasetOf, type Dataset, type DatasetEffects } from './tables/dataset.ts';
import { heldBetween } from './threads/calendar.ts';
import { threadsOf } from './threads/link.ts';
import { mentionsOf } from './threads/mentions.ts';
import { threadRows } from './threads/rows.ts';

/** What ingest needs from the world: an archive, a hash, a clock, and somebody to tell how far it is. */
export interface Effects extends DatasetEffects {
	readonly archiveName: string;
	/** Paths of notes, relative to the archive and sorted, and what else was found that could not be looked at. */
	readonly list: () => Listing | Promise<Listing>;
	/** Throws for a note that cannot be read. */
	readonly read: (path: string) => NoteFile | Promise<NoteFile>;
	readonly progress?: (done: number, total: number) => void;
}

export interface Listing {
	readonly notes: readonly string[];
	readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/** A note's file. Of a very large one `bytes` holds the beginning only. */
export interface NoteFile {
	readonly bytes: Uint8Array;
	readonly size: number;
	readonly sha256: string;
}

/** The whole way: an archive's notes in, a dataset out. */
export async function ingest(config: Config, effects: Effects): Promise<Dataset & { readonly rows: Rows }> {
	const { notes, problems } = await readNotes(config, effects);
	const rows = rowsOf(notes, problems, config);
	return { ...(await datasetOf(config.name ?? effects.archiveName, rows, effects)), rows };
}

/** What all notes together state. */
export function rowsOf(
	notes: readonly ArchiveNote[],
	problems: readonly Row<'diagnostics'>[],
	config: Config,
): Rows {
	const seriesOf = seriesBySpelling(config);
	const meetings = meetingsOf(notes, seriesOf);
	const people = peopleOf(notes, meetings, config);
	const templates = templatesOf(meetings);
	const projects = projectsOf(config);
	const items = itemRows(meetings, people, templates);
	const { links, itemProjects } = linkRows(meetings, projects);
	const mentions = mentionsOf(meetings, people, projects, templates);
	const threads = threadRows(
		threadsOf(mentions, meetings, heldBetween(meetings), people, projects),
		causeClassifier(config),
	);
	return {
		notes: noteRows(notes, seriesOf, config),
		note_texts: noteTextRows(notes),
		series: seriesRows(notes, meetings, seriesOf, config),
		meetings: meetingRows(meetings),
		people: [...people.rows],
		attendance: attendanceRows(meetings, people),
		updates: updateRows(meetings, people),
		items,
		links,
		item_projects: itemProjects,
		blockers: threads.blockers,
		review_requests: threads.reviewRequests,
		threads: threads.threads,
		topics: topicRows(config),
		topic_mentions: topicMentionRows(items, config),
		diagnostics: [...problems, ...findingsOf(notes), ...oddWeekdays(meetings), ...people.suggestions].sort(
			byPlace,
		),
	};
}

async function readNotes(config: Config, effects: Effects) {
	const { notes: paths, skipped } = await effects.list();
	const notes: ArchiveNote[] = [];
	const problems = skipped.map(({ path, reason }) => diagnostic(path, 'info', 'not-followed', `${reason}.`));
	for (const [index, path] of paths.entries()) {
		effects.progress?.(index, paths.length);
		const file = await fileOrProblem(path, effects);
		if ('severity' in file) problems.push(file);
		else
			notes.push({ path, size: file.size, sha256: file.sha256, facts: readNote(path, file.bytes, config) });
	}
	effects.progress?.(paths.length, paths.length);
	return { notes, problems };
}

async function fileOrProblem(path: string, { read }: Effects) {
	try {
		return await read(path);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return diagnostic(path, 'error', 'unreadable', `The note cannot be read: ${reason}.`);
	}
}

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

const diagnostic = (path: string, severity: string, code: string, message: string): Row<'diagnostics'> => ({
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
