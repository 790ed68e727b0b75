import type { Meeting } from '#ingest/archive/meetings.ts';
import { distinctiveWords } from './words.ts';

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
		if (this.#items < 2) return 1;
		return 1 - Math.log(this.#count.get(stem) ?? 1) / Math.log(this.#items);
	}

	ofAll(stems: Iterable<string>): number {
		let sum = 0;
		for (const stem of stems) sum += this.of(stem);
		return sum;
	}
}
