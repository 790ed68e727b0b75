/** What one note states, before anything is known of the other notes: plain data that can be cached as JSON. */
export interface NoteFacts {
	readonly title: string | null;
	/** Number of lines of the file. */
	readonly lines: number;
	/** The repaired Markdown, line for line as on disk. */
	readonly text: string;
	readonly encodingRepaired: boolean;
	/** The file name without date and ending, lower case: `go-core-dev-team-weekly`. */
	readonly seriesSpelling: string;
	readonly meetings: readonly MeetingFacts[];
	/** Spellings that the note itself says are one person: `Name (@handle)`. */
	readonly identities: readonly Identity[];
	readonly findings: readonly Finding[];
}

export interface Identity {
	/** Lower case, without `@`. */
	readonly handle: string;
	/** As written. */
	readonly name: string;
}

/** What a diagnostic can say of a note; `check/fixes.ts` has for each what to do. */
export type FindingCode =
	| 'unreadable'
	| 'binary'
	| 'not-utf-8'
	| 'encoding-repaired'
	| 'note-too-long'
	| 'line-too-long'
	| 'nesting-too-deep'
	| 'read-plainly'
	| 'no-date'
	| 'impossible-date'
	| 'no-meeting'
	| 'date-disagrees'
	| 'date-mended'
	| 'far-future'
	| 'odd-weekday'
	| 'not-followed';

/** A diagnostic of one note; the path is added by the pipeline. */
export interface Finding {
	readonly line: number | null;
	readonly severity: 'info' | 'warning' | 'error';
	readonly code: FindingCode;
	readonly message: string;
}

export interface MeetingFacts {
	/** ISO date. */
	readonly date: string;
	readonly line: number;
	readonly title: string | null;
	readonly recordingUrl: string | null;
	readonly isCancelled: boolean;
	readonly hasAttendeeList: boolean;
	readonly hasUpdates: boolean;
	readonly hasBlockerLabels: boolean;
	/** Names as written, lower case without `@`, each once, in the order of the note. */
	readonly leads: readonly string[];
	readonly notetakers: readonly string[];
	readonly attendees: readonly string[];
	/** Listed, but said not to be there. */
	readonly absentees: readonly string[];
	readonly updates: readonly UpdateFacts[];
	readonly items: readonly ItemFacts[];
	readonly blockers: readonly BlockerFacts[];
	readonly reviewRequests: readonly ReviewRequestFacts[];
}

export interface UpdateFacts {
	readonly writtenAs: string;
	readonly line: number;
	readonly isAbsent: boolean;
	readonly saysNoBlockers: boolean;
}

export type Section =
	| 'done'
	| 'in_progress'
	| 'blocked'
	| 'next'
	| 'ask'
	| 'question'
	| 'announcement'
	| 'agenda'
	| 'discussion'
	| 'other';

export interface ItemFacts {
	readonly line: number;
	/** Line of the update's header it stands in. */
	readonly updateLine: number | null;
	readonly parentLine: number | null;
	readonly writtenAs: string | null;
	readonly section: Section;
	readonly depth: number;
	readonly text: string;
	readonly markdown: string;
	/** A placeholder by its own look (`@name`, `_attendee names..._`). */
	readonly isTemplate: boolean;
	/** Ticked or struck through: said to be over. */
	readonly isClosed: boolean;
	readonly links: readonly LinkFacts[];
}

export interface LinkFacts {
	/** Canonical, before configured renames. */
	readonly url: string;
	readonly kind:
		'pull_request' | 'issue' | 'commit' | 'release' | 'repository' | 'document' | 'video' | 'other';
	/** `org/repo`. */
	readonly project: string | null;
	readonly number: number | null;
}

export interface BlockerFacts {
	/** The item's line. */
	readonly line: number;
	readonly writtenAs: string | null;
	readonly isExplicit: boolean;
	/** The item's own links and those of its details, in order, without repeats. */
	readonly links: readonly LinkFacts[];
}

export interface ReviewRequestFacts {
	readonly line: number;
	readonly writtenAs: string | null;
	/** Who is asked, as written, lower case without `@`. */
	readonly reviewers: readonly string[];
	readonly links: readonly LinkFacts[];
}
