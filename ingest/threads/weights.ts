import type { Meeting } from '#ingest/archive/meetings.ts';
import { distinctiveWords } from './words.ts';

/** A young archive counts as one of so many items, or its every word would be a frequent one. */
const fewItems = 200;

/**
 * How much a word tells, from 0 (stands in every item) to 1 (in a single one): the inverse document frequency over
 * the items of the meetings learnt so far. Later meetings change nothing of what was said of earlier ones.
 */
export class WordWeights {
	#items = 0;
	readonly #count = new Map<string, number>();

	learn({ facts }: Meeting): void {
		for (const { text } of facts.items) {
			this.#items++;
			for (const stem of distinctiveWords(text).keys())
				this.#count.set(stem, (this.#count.get(stem) ?? 0) + 1);
		}
	}

	of(stem: string): number {
		return 1 - Math.log(this.#count.get(stem) ?? 1) / Math.log(Math.max(this.#items, fewItems));
	}

	ofAll(stems: Iterable<string>): number {
		let sum = 0;
		for (const stem of stems) sum += this.of(stem);
		return sum;
	}
}
