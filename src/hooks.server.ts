import type { Handle } from '@sveltejs/kit';

/** The letters of the first view are fetched beside its script and style, not once these have asked for them. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type, path }) => type !== 'font' || path.includes('inter-latin-wght') });
