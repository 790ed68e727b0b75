/**
 * Loads what is not part of the first view a little after it, so that it opens at once, and without network too;
 * where somebody still waits for the view then, after that.
 */
export function loadLater(load: () => Promise<unknown>, isWaitedFor: () => boolean): () => void {
	let timer = setTimeout(look, afterFirstView);
	function look() {
		if (isWaitedFor()) timer = setTimeout(look, afterFirstView);
		else void load().catch(() => undefined);
	}
	return () => clearTimeout(timer);
}

/** Milliseconds. */
const afterFirstView = 2000;
