/** Whether every word of a search stands somewhere in the texts; without a search everything does. */
export function matches(search: string | null, texts: readonly (string | null)[]): boolean {
	const text = texts.join(' ').toLowerCase();
	return (search ?? '')
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
