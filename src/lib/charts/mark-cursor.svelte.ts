import { goto } from '$app/navigation';
import { moveCursor, type Cursor, type Marks } from './marks.ts';

/** Where somebody stands in a picture: arrow keys walk over its marks, Enter or a click opens the rows behind one. */
export class MarkCursor {
	readonly #marks: () => Marks;
	readonly #first: () => Cursor | null;
	#at = $state.raw<Cursor | null>(null);

	/** `first` is where arrow keys start from; without it before the first mark, or behind the last. */
	constructor(marks: () => Marks, first: () => Cursor | null = () => null) {
		this.#marks = marks;
		this.#first = first;
	}

	get at(): Cursor | null {
		return this.#at;
	}

	get mark(): Marks[number][number] {
		return this.#at === null ? null : (this.#marks()[this.#at.dataset]?.[this.#at.index] ?? null);
	}

	/** Stands on a mark; on none where there is no mark. */
	readonly stand = (at: Cursor | null): void => {
		this.#at = at !== null && this.#marks()[at.dataset]?.[at.index] ? at : null;
	};

	readonly leave = (): void => {
		this.#at = null;
	};

	/** Opens the rows behind the mark that it stands on. */
	readonly open = (): void => {
		const href = this.mark?.href;
		if (href) void goto(href, { noScroll: true, keepFocus: true });
	};

	readonly onkeydown = (event: KeyboardEvent): void => {
		if (event.key === 'Enter') return this.open();
		if (event.key === 'Escape') return this.leave();
		const from = this.#at ?? (event.key.startsWith('Arrow') ? this.#first() : null);
		const next = moveCursor(this.#marks(), from, event.key);
		if (next === null) return;
		event.preventDefault();
		this.#at = next;
	};
}
