import type { Config } from '../config.ts';
import { absenceWords, attendanceWords } from '../notes/vocabulary/absence.ts';
import { anyOf, perConfig } from '../notes/words.ts';

const away = perConfig(
	(config) =>
		new RegExp(`(?<![\\p{L}\\d_-])(?:${anyOf(absenceWords, config, 'absent')})(?![\\p{L}\\d_-])`, 'iu'),
);
const unsure = new RegExp(`\\b(?:${attendanceWords.join('|')})\\b`, 'i');

/** Whether a remark on a person says that they are not at this meeting. */
export function absence(remark: string, config: Config): boolean {
	const found = absenceIn(remark, config);
	return found !== null && isMeant(found);
}

/** Whether a line below somebody's name says that of them, and not of somebody or something else. */
export function ownAbsence(text: string, config: Config): boolean {
	if (text.length >= 50) return false;
	const found = absenceIn(text, config);
	return (
		found !== null &&
		isMeant(found) &&
		ofOneself.test(found.before) &&
		!ofAThing.test(found.words + found.after)
	);
}

interface Absence {
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

function absenceIn(remark: string, config: Config): Absence | null {
	if (remark === '') return null;
	const found = away(config).exec(remark.replace(/’/g, "'"));
	if (!found) return null;
	const [words] = found;
	return { before: remark.slice(0, found.index), words, after: remark.slice(found.index + words.length) };
}

function isMeant({ before, after }: Absence): boolean {
	const clause = before.split(/[,;:]/).pop() ?? '';
	return !unsure.test(clause) && !/\bno(?:t)?\s*$/i.test(clause) && !/^\W*(?:last|next) week\b/i.test(after);
}

const ofOneself =
	/^(?:\W|\b(?:i|i'm|im|i'll|am|will|be|being|been|have|was|still|again|also|and|sorry|currently|mostly|just|totally|all|me|on|the|this|last|next|week|today|rest|of|oof|travelling|traveling|sick|ill)\b)*$/i;
const ofAThing = /^skipping (?!this|today|the (?:meeting|call|sync|week))/i;
