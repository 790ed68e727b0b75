import type { Meeting } from '#ingest/archive/meetings.ts';
import type { Mention } from './mentions.ts';
import type { Thread } from './thread.ts';

interface Numbered extends Thread {
	/** In the order in which threads begin. */
	readonly nth: number;
}

/**
 * Finds the few threads that a mention or a statement may belong to, by what the rules ask for: a reference, equal
 * words, or one word in common in one voice or under one heading. So the time grows with what is found, not with the
 * number of threads.
 */
export class ThreadIndex<T extends Numbered> {
	readonly #threads = new Map<string, Set<T>>();

	/** Threads that have something in common with a mention. Of those that are not `isOpen` none is kept. */
	alike(mention: Mention, isOpen: (thread: T) => boolean): T[] {
		return this.#find(keysOf(mention), isOpen);
	}

	/** Threads that a statement with some references and words in a meeting may speak of. */
	told(
		{
			references,
			words,
		}: { readonly references: readonly string[]; readonly words: ReadonlyMap<string, string> },
		{ series }: Meeting,
		isOpen: (thread: T) => boolean,
	): T[] {
		const keys = [
			...references.map(toldReference),
			...[...words.keys()].map((stem) => toldWord(series, stem)),
		];
		return this.#find(keys, isOpen);
	}

	/** Lets a thread be found by its new mention. */
	add(thread: T, mention: Mention): void {
		const { references, words, meeting } = mention;
		const told = [...words.keys()].map((stem) => toldWord(meeting.series, stem));
		for (const key of [...keysOf(mention), ...references.map(toldReference), ...told]) {
			const threads = this.#threads.get(key);
			if (threads) threads.add(thread);
			else this.#threads.set(key, new Set([thread]));
		}
	}

	#find(keys: readonly string[], isOpen: (thread: T) => boolean): T[] {
		const found = new Set<T>();
		for (const key of keys)
			for (const thread of this.#threads.get(key) ?? [])
				if (isOpen(thread)) found.add(thread);
				else this.#threads.get(key)?.delete(thread);
		return [...found].sort((a, b) => a.nth - b.nth);
	}
}

function keysOf({ kind, references, wording, words, person, heading, meeting }: Mention): string[] {
	const voice = key(kind, person === null ? 'series' : 'person', person ?? meeting.series);
	const place = heading === null ? null : key(kind, 'heading', meeting.series, heading);
	return [
		...references.map((reference) => key(kind, 'reference', reference)),
		...(wording ? [key(voice, 'wording', wording)] : []),
		...[...words.keys()].flatMap((stem) => [key(voice, stem), ...(place === null ? [] : [key(place, stem)])]),
	];
}

const toldReference = (reference: string) => key('told reference', reference);
const toldWord = (series: string, stem: string) => key('told word', series, stem);
const key = (...parts: readonly string[]) => parts.join('\u0000');
