import { EngineError } from '../engine/engine.ts';
import { complaintOf, type Complaint } from './error-place.ts';
import { RefusedError } from './judge.ts';
import type { QueryResult, ReadingEngine } from './reading-engine.ts';

/** How the last question stands. */
export type Outcome =
	| { readonly kind: 'none' }
	| { readonly kind: 'running'; readonly sql: string; readonly since: number }
	| { readonly kind: 'answered'; readonly sql: string; readonly result: QueryResult }
	| { readonly kind: 'refused'; readonly sql: string; readonly message: string }
	| { readonly kind: 'failed'; readonly sql: string; readonly complaint: Complaint }
	| { readonly kind: 'cancelled'; readonly sql: string; readonly milliseconds: number }
	| { readonly kind: 'noEngine'; readonly sql: string; readonly message: string };

/** One question after the other, asked of an engine that only reads. */
export class Exploration {
	readonly #engine: () => Promise<ReadingEngine>;
	#asked: AbortController | undefined;
	#outcome = $state.raw<Outcome>({ kind: 'none' });

	constructor(engine: () => Promise<ReadingEngine>) {
		this.#engine = engine;
	}

	get outcome(): Outcome {
		return this.#outcome;
	}

	/** Asks; what still runs is given up. */
	async run(sql: string): Promise<void> {
		this.#asked?.abort();
		const asked = new AbortController();
		const since = performance.now();
		this.#asked = asked;
		this.#outcome = { kind: 'running', sql, since };
		const outcome = await this.#ask(sql, asked.signal).catch((error: unknown) =>
			asked.signal.aborted
				? ({ kind: 'cancelled', sql, milliseconds: performance.now() - since } as const)
				: failureOf(sql, error),
		);
		if (this.#asked === asked) this.#outcome = outcome;
	}

	/** Gives up what runs. */
	cancel(): void {
		this.#asked?.abort();
	}

	async #ask(sql: string, signal: AbortSignal): Promise<Outcome> {
		const engine = await this.#engine();
		return { kind: 'answered', sql, result: await engine.run(sql, signal) };
	}
}

function failureOf(sql: string, error: unknown): Outcome {
	if (error instanceof RefusedError) return { kind: 'refused', sql, message: error.message };
	if (error instanceof EngineError) return { kind: 'noEngine', sql, message: error.message };
	return { kind: 'failed', sql, complaint: complaintOf(error) };
}
