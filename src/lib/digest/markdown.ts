/** Words as they are, in Markdown, on one line: nothing of them is markup, begins a block or cuts an address short. */
export function escaped(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
		.replace(/^(\d*)(?=[#+=.)-])/, '$1\\')
		.replace(/(?<=https?|ftp):(?=\/\/)/gi, '\\:')
		.replace(/(?<=www)\./gi, '\\.')
		.replace(/(?<=[\w.+-])@(?=[\w-])/g, '\\@');
}

/** Words that lead to an address. */
export function linked(text: string, url: string): string {
	const inside = url.replace(
		/[()<>\s\\]/g,
		(character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
	);
	return `[${escaped(text)}](${inside})`;
}
