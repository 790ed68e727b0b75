import type { Kind } from './ask.ts';

type Status = 'open' | 'cleared' | 'resolved' | 'lost';

/** A thread as of a date; every question about threads answers with these. */
export interface Thread {
	readonly threadId: string;
	readonly kind: Kind;
	readonly title: string;
	readonly status: Status;
	/** Whose last mention it is. */
	readonly person: string | null;
	readonly personName: string | null;
	/** Where it was last mentioned. */
	readonly series: string;
	readonly seriesLabel: string;
	readonly firstOn: string;
	readonly firstItemId: string;
	readonly firstNotePath: string;
	readonly firstLine: number;
	readonly lastOn: string;
	readonly lastItemId: string;
	readonly lastNotePath: string;
	readonly lastLine: number;
	/** The words of the last mention. */
	readonly lastText: string;
	/** The class of cause of the last mention that names one, and its words that say so. */
	readonly cause: string | null;
	readonly causeWords: string | null;
	/** The update in which it was missing, or its resolution. */
	readonly endedOn: string | null;
	/** The item that says so, and where it stands. */
	readonly resolutionItemId: string | null;
	/** The end of `days`: the as-of date, the end or the last mention. */
	readonly until: string;
	/** Meetings that mention it. */
	readonly mentions: number;
	/** From the first mention to the as-of date (open), the end (cleared, resolved) or the last mention (lost). */
	readonly days: number;
	/** The same in held meetings of its series. */
	readonly meetings: number;
	/** It was there when the series' notes begin: it has lasted at least as long. */
	readonly isAtLeast: boolean;
	/** Length of the run of the owner's latest updates that all mention it. */
	readonly unchangedFor: number;
}
