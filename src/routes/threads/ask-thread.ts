import type { Question } from '#lib/components/view.svelte.ts';
import { oneThread, type OneThread } from '#lib/questions/one-thread.ts';

/** The thread that a page is about, or nothing where it is not known by the view's day. */
export const askThread =
	(id: string): Question<OneThread | null> =>
	(engine, filters, ask) =>
		oneThread(engine, id, filters, ask);
