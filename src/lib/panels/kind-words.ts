import type { Kind } from '#lib/questions/ask.ts';

/** How a kind of thread is spoken of. */
export const kindWords = {
	blocker: { one: 'blocker', many: 'blockers', title: 'Blocker', owner: 'Owner', said: 'mentioned' },
	review_request: {
		one: 'request',
		many: 'requests',
		title: 'Request',
		owner: 'Asked by',
		said: 'asked for',
	},
} as const satisfies Record<Kind, object>;
