/** Loads what is not part of the first view a little after it, so that it opens at once, and without network too. */
export function loadLater(load: () => Promise<unknown>): () => void {
	const timer = setTimeout(() => void load().catch(() => undefined), afterFirstView);
	return () => clearTimeout(timer);
}

/** Milliseconds. */
const afterFirstView = 2000;
