import type { Snippet } from 'svelte';

/** What a component that is loaded by its button gets: how the button looks. It is open when it is first drawn. */
export interface Opened {
	readonly class: string;
	readonly label?: string | undefined;
	readonly children: Snippet;
}
