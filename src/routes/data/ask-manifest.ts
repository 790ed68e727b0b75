import type { View } from '#lib/components/view.svelte.ts';
import type { Manifest } from '#ingest/schema.ts';

/** The manifest of the dataset in view, asked like a question. */
export const askManifest = (view: View) => async (): Promise<Manifest> => (await view.dataset).manifest;
