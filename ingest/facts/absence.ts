import type { Config } from '../config.ts';
import { absenceWords, attendanceWords } from '../notes/vocabulary.ts';
import { anyOf, perConfig } from '../notes/words.ts';

const away = perConfig(
	(config) =>
		new RegExp(`(?<![\\p{L}\\d_-])(?:${anyOf(absenceWords, config, 'absent')})(?![\\p{L}\\d_-])`, 'iu'),
);
const unsure = new RegExp(`\\b(?:${attendanceWords.join('|')})\\b`, 'i');

/** Whether a remark on a person says that they are not at this meeting. */
export function absence(remark: string, config: Config): boolean {
	if (remark === '') return false;
	const found = away(config).exec(remark.replace(/’/g, "'"));
	if (!found) return false;
	const before = remark.slice(0, found.index).split(/[,;:]/).pop() ?? '';
	return (
		!unsure.test(before) &&
		!/\bno(?:t)?\s*$/i.test(before) &&
		!/^\W*(?:last|next) week\b/i.test(remark.slice(found.index + found[0].length))
	);
}
