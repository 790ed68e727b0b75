/** The lines of a note under construction. */
export class Page {
	readonly #lines: string[] = [];

	/** Adds a line and says which it is. */
	add(text: string): number {
		return this.#lines.push(text);
	}

	/** Ends a paragraph or list. */
	gap(): void {
		if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
	}

	/** A line that was written before. */
	at(line: number): string {
		return this.#lines[line - 1] ?? '';
	}

	/** With the line ends and the start that some editors leave. */
	toText(ending: '\n' | '\r\n', hasMark: boolean, isEnded: boolean): string {
		return (hasMark ? '\uFEFF' : '') + this.#lines.join(ending) + (isEnded ? ending : '');
	}
}
