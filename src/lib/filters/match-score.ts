/** How well a choice fits what is typed: 1 where a name begins with it, less at a word or within one, 0 not at all. */
export function matchScore(id: string, typed: string, otherNames: readonly string[] = []): number {
	const needle = typed.trim().toLowerCase();
	return Math.max(0, ...[id, ...otherNames].map((name) => scoreOf(name.toLowerCase(), needle)));
}

function scoreOf(name: string, needle: string): number {
	const at = name.indexOf(needle);
	if (at === -1) return 0;
	if (at === 0) return 1;
	return /[\s/\-_.@]/.test(name.charAt(at - 1)) ? 0.8 : 0.5;
}
