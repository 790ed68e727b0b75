/** Answers by question, so that panels that ask the same share one; a failure or an abandoned one is not kept. */
export class SharedAnswers<T> {
	readonly #kept = new Map<
		string,
		{ readonly answer: Promise<T>; readonly askers: (AbortSignal | undefined)[] }
	>();
	readonly #limit: number;

	constructor(limit = 100) {
		this.#limit = limit;
	}

	/** `ask` is given a check that tells whether anybody still waits. */
	get(key: string, ask: (isWanted: () => boolean) => Promise<T>, signal?: AbortSignal): Promise<T> {
		if (signal?.aborted) return Promise.reject(signal.reason as Error);
		const known = this.#kept.get(key);
		if (known !== undefined) {
			known.askers.push(signal);
			return untilAborted(known.answer, signal);
		}
		const askers = [signal];
		const answer = ask(() => {
			const isWanted = askers.some((asker) => asker?.aborted !== true);
			if (!isWanted) this.#kept.delete(key);
			return isWanted;
		});
		this.#kept.set(key, { answer, askers });
		answer.catch(() => {
			if (this.#kept.get(key)?.answer === answer) this.#kept.delete(key);
		});
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > this.#limit && oldest !== undefined) this.#kept.delete(oldest);
		return untilAborted(answer, signal);
	}
}

function untilAborted<T>(answer: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (signal === undefined) return answer;
	return new Promise<T>((resolve, reject) => {
		const stop = () => {
			reject(signal.reason as Error);
		};
		signal.addEventListener('abort', stop, { once: true });
		answer.then(resolve, reject).finally(() => {
			signal.removeEventListener('abort', stop);
		});
	});
}
