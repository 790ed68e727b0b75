import type { NotePerson } from '#lib/questions/note.ts';

/** The 1-based line on which a meeting's note first names somebody as they are written there; null where it does not. */
export function lineNaming(
	lines: readonly string[],
	{ meetingLine, writtenAs }: Pick<NotePerson, 'meetingLine' | 'writtenAs'>,
): number | null {
	const written = writtenAs.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
	const name = new RegExp(`(?<![\\p{L}\\d_])${written}(?![\\p{L}\\d_])`, 'iu');
	const found = lines.findIndex((line, index) => index + 1 >= meetingLine && name.test(line));
	return found < 0 ? null : found + 1;
}
