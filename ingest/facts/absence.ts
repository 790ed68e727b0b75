import { absenceWords, attendanceWords } from '../notes/vocabulary.ts';

const away = new RegExp(`(?<![\\w-])(?:${absenceWords.join('|')})(?![\\w-])`, 'i');
const unsure = new RegExp(`\\b(?:${attendanceWords.join('|')})\\b`, 'i');

/** Whether a remark on a person says that they are not at this meeting. */
export function absence(remark: string): boolean {
	if (remark === '') return false;
	const found = away.exec(remark.replace(/’/g, "'"));
	if (!found) return false;
	const before = remark.slice(0, found.index).split(/[,;:]/).pop() ?? '';
	return (
		!unsure.test(before) &&
		!/\bno(?:t)?\s*$/i.test(before) &&
		!/^\W*(?:last|next) week\b/i.test(remark.slice(found.index + found[0].length))
	);
}
