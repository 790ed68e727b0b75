/**
 * The contract of a dataset: every table and column, with its type and meaning.
 * The words are those of the documentation; a rename or a change of meaning raises {@link schemaVersion}.
 */
export const schemaVersion = 1;

/** How a column is stored in Arrow, and what a row holds for it in TypeScript. */
export type ColumnType =
	| 'utf8' // string
	| 'dictionary' // string that repeats
	| 'list' // string[]
	| 'date' // ISO date, `YYYY-MM-DD`; Date32 in Arrow
	| 'int' // Int32
	| 'bool';

export interface Column {
	readonly type: ColumnType;
	readonly nullable: boolean;
	readonly meaning: string;
}

export interface TableSchema {
	readonly meaning: string;
	readonly columns: Readonly<Record<string, Column>>;
}

const column =
	<T extends ColumnType>(type: T) =>
	(meaning: string) =>
		({ type, nullable: false, meaning }) as const;
const optional = <T extends ColumnType>(of: { type: T; meaning: string }) =>
	({ type: of.type, nullable: true, meaning: of.meaning }) as const;

const utf8 = column('utf8');
const word = column('dictionary');
const list = column('list');
const date = column('date');
const int = column('int');
const bool = column('bool');

const meetingId = word('the meeting it belongs to');
const itemId = utf8('the item it belongs to');

export const tables = {
	notes: {
		meaning: 'One Markdown file of the archive',
		columns: {
			note_path: utf8('path relative to the archive, with / as separator'),
			title: optional(utf8('first heading, without decoration')),
			series: word('the series its file name belongs to'),
			sha256: utf8('hash of the file as it lies on disk, hexadecimal'),
			bytes: int('size of the file on disk'),
			lines: int('number of lines'),
			encoding_repaired: bool('damaged UTF-8 was mended while reading'),
			source_url: optional(utf8('where the note stands on its host, if configured')),
		},
	},
	note_texts: {
		meaning: 'The text of a note, needed only by the reader',
		columns: {
			note_path: utf8('the note'),
			text: utf8('the repaired Markdown, line for line as on disk'),
		},
	},
	series: {
		meaning: 'A recurring meeting',
		columns: {
			series: word('its id'),
			label: utf8('its name as people write it'),
			spellings: list('spellings in file names that were merged'),
			interval_days: optional(int('median number of days between held meetings')),
		},
	},
	meetings: {
		meaning: 'One meeting that a note records',
		columns: {
			meeting_id: word('<series>/<date>, with .2, .3 … where a series met twice on a day'),
			note_path: word('the note that records it'),
			line: int('line of its title or heading'),
			date: date('the day it was held'),
			title: optional(utf8('its heading')),
			series: word('the series'),
			recording_url: optional(utf8('link to a recording')),
			is_cancelled: bool('the note says that it was not held'),
			has_attendee_list: bool('the note lists who came'),
			has_updates: bool('the note holds updates of persons'),
			has_blocker_labels: bool('the note has a place for blockers'),
		},
	},
	people: {
		meaning: 'Somebody named in a note',
		columns: {
			person: word('canonical handle'),
			display_name: utf8('name as people write it'),
			aliases: list('other spellings that are the same person'),
			first_seen: date('first meeting that names them'),
			last_seen: date('last meeting that names them'),
		},
	},
	attendance: {
		meaning: 'Who was at a meeting, one row per meeting and spelling',
		columns: {
			meeting_id: meetingId,
			person: word('canonical handle'),
			written_as: word('as the note writes it, lower case without @'),
			is_lead: bool('led the meeting'),
			is_notetaker: bool('took notes'),
			is_listed: bool('stands in the list of attendees'),
			gave_update: bool('has an update in the note'),
			is_absent: bool('is said to be absent'),
		},
	},
	updates: {
		meaning: "One person's block of status in a meeting",
		columns: {
			update_id: utf8('<note_path>#L<line> of its header'),
			meeting_id: meetingId,
			person: word('canonical handle'),
			written_as: word('as the note writes it, lower case without @'),
			line: int('line of its header'),
			is_absent: bool('it says that the person is not there'),
			says_no_blockers: bool('it says that nothing blocks'),
		},
	},
	items: {
		meaning: 'One bullet or paragraph that says something',
		columns: {
			item_id: utf8('<note_path>#L<line>'),
			meeting_id: meetingId,
			update_id: optional(utf8('the update it stands in')),
			parent_item_id: optional(utf8('the item it is a detail of')),
			person: optional(word('whose words they are')),
			section: word(
				'done, in_progress, blocked, next, ask, question, announcement, agenda, discussion or other',
			),
			depth: int('0 for an item of the first level'),
			line: int('its line'),
			text: utf8('plain text'),
			markdown: utf8('as written, without the bullet'),
			is_template: bool('stands so in most notes of the series'),
			is_repeated: bool('copied from an earlier note'),
		},
	},
	links: {
		meaning: 'A URL or reference in an item',
		columns: {
			item_id: itemId,
			meeting_id: meetingId,
			url: utf8('canonical address'),
			kind: word('pull_request, issue, commit, release, repository, document, video or other'),
			project: optional(word('the repository or configured project it points to')),
			number: optional(int('number of the pull request or issue')),
		},
	},
	item_projects: {
		meaning: 'Which project an item is about',
		columns: { item_id: itemId, meeting_id: meetingId, project: word('repository or configured name') },
	},
	blockers: {
		meaning: 'An item that says what stands in the way',
		columns: {
			item_id: itemId,
			meeting_id: meetingId,
			person: optional(word('who is blocked, canonical')),
			written_as: optional(word('as the note writes it')),
			line: int('its line'),
			text: utf8('plain text'),
			is_explicit: bool('stands under a label that says blocked'),
			cause: optional(word('class of cause, by the configured words')),
			cause_words: optional(word('the words of the text that say so')),
			thread_id: utf8('the thread it mentions'),
			joined_by: optional(word('reference or words; null for the first mention')),
			join_evidence: optional(utf8('what was shared with an earlier mention')),
		},
	},
	review_requests: {
		meaning: 'An item that asks others to review, merge or comment',
		columns: {
			item_id: itemId,
			meeting_id: meetingId,
			person: optional(word('who asks, canonical')),
			written_as: optional(word('as the note writes it')),
			line: int('its line'),
			text: utf8('plain text'),
			reviewers: list('who is asked, canonical'),
			thread_id: utf8('the thread it mentions'),
			joined_by: optional(word('reference or words; null for the first mention')),
			join_evidence: optional(utf8('what was shared with an earlier mention')),
		},
	},
	threads: {
		meaning: 'The same blocker or review request over successive meetings',
		columns: {
			thread_id: utf8('blocker:<item_id> or review:<item_id> of the first mention'),
			kind: word('blocker or review_request'),
			title: utf8('what it is about'),
			resolved_on: optional(date('the day a later item says that it ended')),
			resolution_item_id: optional(utf8('that item')),
		},
	},
	topics: {
		meaning: 'A theme followed over time',
		columns: {
			topic: word('its id'),
			label: utf8('as people write it'),
			origin: word('configured or discovered'),
			patterns: list('words that mention it'),
		},
	},
	topic_mentions: {
		meaning: 'An item that mentions a topic',
		columns: { topic: word('the topic'), item_id: itemId, meeting_id: meetingId },
	},
	diagnostics: {
		meaning: 'What could not be read, or was read with doubt',
		columns: {
			note_path: word('the note, or another file of the archive'),
			line: optional(int('the line')),
			severity: word('info, warning or error'),
			code: word('short name of the kind of finding'),
			message: utf8('what it is and what to do'),
		},
	},
} as const satisfies Record<string, TableSchema>;

export type TableName = keyof typeof tables;

interface ValueOf {
	utf8: string;
	dictionary: string;
	list: readonly string[];
	date: string;
	int: number;
	bool: boolean;
}

type CellOf<C extends Column> = C['nullable'] extends true ? ValueOf[C['type']] | null : ValueOf[C['type']];

/** One row of a table, with its columns' names and types. */
export type Row<T extends TableName> = {
	-readonly [K in keyof (typeof tables)[T]['columns']]: (typeof tables)[T]['columns'][K] extends Column
		? CellOf<(typeof tables)[T]['columns'][K]>
		: never;
};

/** All rows of a dataset, table by table. */
export type Rows = { [T in TableName]: Row<T>[] };

/** `manifest.json`: which dataset is the current one, and what its tables hold. */
export interface Manifest {
	readonly schemaVersion: number;
	readonly archiveName: string;
	/** ISO date, or null for an archive without meetings. */
	readonly firstMeeting: string | null;
	readonly lastMeeting: string | null;
	/** ISO timestamp. */
	readonly builtAt: string;
	/** `file` is relative to the manifest. */
	readonly tables: Readonly<Record<TableName, ManifestTable>>;
	/** What pages show while nothing is filtered, by page; stored answers may be missing. */
	readonly answers?: Readonly<Record<string, ManifestFile>>;
	/** Tables that pages derive from the others, derived beforehand; they may be missing. */
	readonly derived?: Readonly<Record<string, DerivedTable>>;
}

/** A file of a dataset, relative to the manifest. */
export interface ManifestFile {
	readonly file: string;
	readonly bytes: number;
	readonly sha256: string;
}

export interface ManifestTable extends ManifestFile {
	readonly rows: number;
}

interface DerivedTable extends ManifestTable {
	/** Of the statements that derive it: by others it is another table. */
	readonly key: string;
}

/** All files that a manifest names. */
export const filesOf = ({ tables, answers = {}, derived = {} }: Manifest): readonly ManifestFile[] => [
	...Object.values(tables),
	...Object.values(answers),
	...Object.values(derived),
];
