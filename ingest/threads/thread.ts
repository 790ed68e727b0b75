import type { Kind, Mention } from './mentions.ts';

/** The same blocker or review request over successive meetings. */
export interface Thread {
	readonly id: string;
	readonly kind: Kind;
	/** In the order of their meetings. */
	readonly mentions: readonly [Joined, ...Joined[]];
	readonly references: ReadonlySet<string>;
	readonly ending: Ending | null;
}

/** A mention in its thread, and why it is there; the first one joined nothing. */
export interface Joined {
	readonly mention: Mention;
	readonly joinedBy: 'reference' | 'words' | null;
	readonly evidence: string | null;
}

/** A later item that says that it is over. */
export interface Ending {
	readonly date: string;
	readonly itemId: string;
}
