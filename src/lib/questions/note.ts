import type { Row } from '#ingest/schema.ts';
import type { Engine } from '../engine/engine.ts';
import type { Ask, Kind } from './ask.ts';
import diagnosticsSql from './note-diagnostics.sql?raw';
import meetingsSql from './note-meetings.sql?raw';
import mentionsSql from './note-mentions.sql?raw';
import peopleSql from './note-people.sql?raw';
import textSql from './note-text.sql?raw';
import topicsSql from './note-topics.sql?raw';
import sql from './note.sql?raw';

interface NoteMeta {
	readonly notePath: string;
	readonly title: string | null;
	readonly seriesLabel: string;
	readonly sourceUrl: string | null;
	readonly encodingRepaired: boolean;
	/** The note before and after in its series. */
	readonly previousPath: string | null;
	readonly nextPath: string | null;
}

interface NoteMeeting {
	readonly line: number;
	readonly date: string;
	readonly isCancelled: boolean;
	readonly hasAttendeeList: boolean;
	readonly attendees: number;
	readonly updates: number;
}

/** Somebody at a meeting, by one spelling. */
export interface NotePerson {
	/** Of the meeting. */
	readonly meetingLine: number;
	readonly person: string;
	readonly name: string;
	readonly writtenAs: string;
	readonly isLead: boolean;
	readonly isNotetaker: boolean;
	readonly isListed: boolean;
	readonly isAbsent: boolean;
	/** Where their update begins. */
	readonly updateLine: number | null;
}

interface NoteTopic {
	readonly line: number;
	readonly topic: string;
	readonly label: string;
}

/** A line of the note that is a blocker or a review request, with its thread's mentions before and after. */
interface NoteMention {
	readonly line: number;
	readonly kind: Kind;
	readonly threadId: string;
	/** This is the thread's nth mention of `mentions`. */
	readonly nth: number;
	readonly mentions: number;
	readonly previousNotePath: string | null;
	readonly previousLine: number | null;
	readonly previousOn: string | null;
	readonly nextNotePath: string | null;
	readonly nextLine: number | null;
	readonly nextOn: string | null;
}

type NoteDiagnostic = Pick<Row<'diagnostics'>, 'line' | 'severity' | 'code' | 'message'>;

export interface ReadNote {
	readonly meta: NoteMeta;
	readonly meetings: readonly NoteMeeting[];
	readonly people: readonly NotePerson[];
	readonly mentions: readonly NoteMention[];
	readonly topics: readonly NoteTopic[];
	readonly diagnostics: readonly NoteDiagnostic[];
}

/** What was read from one note, line by line; null for a path the archive does not have. */
export async function note(engine: Engine, notePath: string, ask: Ask = {}): Promise<ReadNote | null> {
	const [metas, mentions, topics, people, meetings, diagnostics] = await Promise.all([
		engine.query<NoteMeta>(sql, [notePath], ask),
		engine.query<NoteMention>(mentionsSql, [notePath], ask),
		engine.query<NoteTopic>(topicsSql, [notePath], ask),
		engine.query<NotePerson>(peopleSql, [notePath], ask),
		engine.query<NoteMeeting>(meetingsSql, [notePath], ask),
		engine.query<NoteDiagnostic>(diagnosticsSql, [notePath], ask),
	]);
	const [meta] = metas;
	return meta === undefined ? null : { meta, meetings, people, mentions, topics, diagnostics };
}

/** The Markdown of one note; its table is fetched on the first call. Null for an unknown path, or without texts. */
export async function noteText(engine: Engine, notePath: string, ask: Ask = {}): Promise<string | null> {
	const rows = await engine.query<{ text: string }>(textSql, [notePath], ask);
	return rows[0]?.text ?? null;
}
