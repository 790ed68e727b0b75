/** The words of a text without addresses, punctuation and case. */
export function wordsOf(text: string): readonly string[] {
	return (
		text
			.toLowerCase()
			.replace(/https?:\/\/\S+/gu, ' ')
			.match(/[\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}]+)*/gu) ?? []
	);
}
