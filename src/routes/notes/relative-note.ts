/** The path of the note that a relative address in another note leads to; null where it is no note. */
export function relativeNote(from: string, address: string): string | null {
	const [path = ''] = address.split(/[?#]/);
	if (!/\.(md|markdown)$/i.test(path)) return null;
	try {
		const base = new URL(from.split('/').map(encodeURIComponent).join('/'), 'http://archive/');
		return decodeURIComponent(new URL(path, base).pathname.slice(1));
	} catch {
		return null;
	}
}
