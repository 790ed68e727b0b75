import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { View } from '#lib/components/view.svelte.ts';
import { openDataset } from '#lib/dataset/open-dataset.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

const pageOf = (route: { readonly id: string | null }) => `${route.id?.replace(/\/$/, '') ?? ''}/`;

/** What every page looks at. In the browser its dataset is opened at once: what is stored arrives while the page is built. */
export const load: LayoutLoad = ({ route, url, untrack }) => {
	const view = new View({
		// Kit forbids search parameters while it prerenders.
		params: () => (browser ? page.url.searchParams : new URLSearchParams()),
		page: () => pageOf(page.route),
		open: (options) => openDataset(new URL(`${resolve('/')}data/`, location.href).href, options),
	});
	if (browser) untrack(() => view.start(pageOf(route), url.searchParams));
	return { view };
};
