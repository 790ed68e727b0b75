import type { ArrowAnswer, ArrowVector } from './decode.ts';

/** Some rows of an answer, as they arrive. */
export interface ArrowBatch extends ArrowAnswer {
	readonly data: { readonly byteLength: number };
}

/** Batches that arrived one by one as one answer; a cell is looked up when it is asked for. */
export class Batches implements ArrowAnswer {
	readonly schema: ArrowAnswer['schema'];
	readonly numRows: number;
	readonly #batches: readonly ArrowBatch[];
	/** The row each batch begins at. */
	readonly #starts: readonly number[];

	constructor(schema: ArrowAnswer['schema'], batches: readonly ArrowBatch[]) {
		this.schema = schema;
		this.#batches = batches;
		let rows = 0;
		this.#starts = batches.map(({ numRows }) => {
			rows += numRows;
			return rows - numRows;
		});
		this.numRows = rows;
	}

	getChildAt(index: number): ArrowVector {
		const vectors = this.#batches.map((batch) => batch.getChildAt(index));
		return {
			get: (row) => {
				const at = this.#batchOf(row);
				return vectors[at]?.get(row - (this.#starts[at] ?? 0)) ?? null;
			},
		};
	}

	#batchOf(row: number): number {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] ?? 0) <= row) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}
