/** A note together with what it states. */
export interface KnownNote {
	readonly path: string;
	readonly text: string;
	readonly meetings: readonly KnownMeeting[];
}

/** What a reader has to find in a note, line by line. */
export interface KnownMeeting {
	readonly date: string;
	readonly line: number;
	readonly leads: readonly string[];
	readonly notetakers: readonly string[];
	readonly attendees: readonly string[];
	readonly absentees: readonly string[];
	readonly updates: readonly KnownUpdate[];
	readonly blockers: readonly KnownItem[];
	readonly reviewRequests: readonly KnownItem[];
}

export interface KnownUpdate {
	readonly person: string;
	readonly line: number;
	readonly isAbsent: boolean;
	readonly saysNoBlockers: boolean;
}

export interface KnownItem {
	readonly person: string | null;
	readonly line: number;
}

/** Somebody who can be written by handle or by name. */
export interface Writer {
	readonly handle: string;
	readonly first: string;
	readonly last: string;
}

/** What is to be written of one meeting. */
export interface Plan {
	readonly date: string;
	readonly series: string;
	readonly leads: readonly Writer[];
	readonly notetakers: readonly Writer[];
	readonly attendees: readonly Writer[];
	readonly absentees: readonly Writer[];
	readonly blocks: readonly BlockPlan[];
}

/** What one person is to report. */
export interface BlockPlan {
	readonly writer: Writer;
	readonly isAbsent: boolean;
	readonly done: readonly string[];
	readonly next: readonly string[];
	/** Null where they say nothing of it; an empty list where they say that there are none. */
	readonly blocked: readonly Obstacle[] | null;
	/** Lines that ask for a review. */
	readonly asks: readonly string[];
}

/** Something in the way. */
export interface Obstacle {
	readonly text: string;
	readonly details: readonly string[];
	/** It is a pull request that waits for its review. */
	readonly isRequest: boolean;
}
