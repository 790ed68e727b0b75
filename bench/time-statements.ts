/**
 * Notes how long each statement of the page keeps DuckDB-WASM's worker busy, by the comment it begins with: from when
 * it was sent, or from the worker's answer before, to its own answer. Runs in the page.
 */
export function timeStatements(): void {
	const times: Record<string, number[]> = {};
	Object.assign(globalThis, { statementTimes: times });
	globalThis.Worker = class extends Worker {
		constructor(...[url, options]: ConstructorParameters<typeof Worker>) {
			super(url, options);
			const sent = new Map<number, { readonly name: string; readonly at: number }>();
			const post = this.postMessage.bind(this);
			this.postMessage = (message: { messageId: number; data?: unknown }, transferred?: unknown) => {
				const [, sql] = Array.isArray(message.data) ? (message.data as unknown[]) : [];
				const name = typeof sql === 'string' ? /-- (.*)/.exec(sql)?.[1] : undefined;
				if (name !== undefined) sent.set(message.messageId, { name, at: performance.now() });
				post(message, transferred as Transferable[]);
			};
			let before = 0;
			this.addEventListener('message', ({ data }: MessageEvent<{ requestId: number }>) => {
				const asked = sent.get(data.requestId);
				const now = performance.now();
				if (asked !== undefined) (times[asked.name] ??= []).push(now - Math.max(before, asked.at));
				sent.delete(data.requestId);
				before = now;
			});
		}
	};
}
