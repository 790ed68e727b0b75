/** Indentation, marker and gap of a bullet, also of those that the parser knows nothing of. */
export const bullet = /^([ \t\u00a0]*)([-*+•◦–—·]|\d{1,3}[.)])(?:([ \t\u00a0]+)|$)/;

/** What a line is indented by; exports from word processors use no-break spaces. */
export const indentation = (line: string) => /^[ \t\u00a0]*/.exec(line)?.[0] ?? '';

/** The column at which an indentation ends; a tab reaches the next multiple of four. */
export function widthOf(indent: string): number {
	let width = 0;
	for (const character of indent) width += character === '\t' ? 4 - (width % 4) : 1;
	return width;
}

/** Plain text without a bullet that the parser left in it. */
export function unbulleted(text: string, marker: string): string {
	const trimmed = text.trimStart();
	return trimmed.startsWith(marker) && /^\s|^$/.test(trimmed.slice(marker.length))
		? trimmed.slice(marker.length)
		: text;
}

/** Plain text without a checkbox that the parser left in it. */
export function withoutCheckbox(text: string): string {
	return text.replace(/^\s*\[[ xX~]?\]\s+/, '');
}
