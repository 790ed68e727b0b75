import { resolve } from '$app/paths';
import type { View } from '#lib/components/view.svelte.ts';
import { serialiseFilters } from '#lib/filters/search-params.ts';
import { askDigest } from './ask-digest.ts';
import { digestMarkdown } from './digest.ts';

/** The report of what is in view, its links whole and with the as-of date in them: they show the same on any later day. */
export async function reportOf(view: View): Promise<string> {
	const [dataset, choices, { filters }] = await Promise.all([view.dataset, view.choices, view.read()]);
	const digest = await askDigest(dataset, filters, choices);
	const seen = { ...filters, asOf: digest.headline.asOf };
	const address = (page: '/' | '/threads/', others = new URLSearchParams()) =>
		new URL(`${resolve(page)}?${serialiseFilters(seen, others).toString()}`, location.href).href;
	return digestMarkdown(digest, {
		view: address('/'),
		thread: (thread) => address('/threads/', new URLSearchParams({ thread })),
	});
}
