import { counted, dateWords, figure, sentence, spelled, verb } from '#lib/components/words.ts';
import type { Headline } from '#lib/questions/headline.ts';

/** How many are open, in how many series, and for how long the oldest. */
export function openWords({ asOf, isRecorded, open, series, oldest }: Headline): string {
	if (asOf === null) return 'No meeting is in view.';
	if (!isRecorded) return 'Blockers are not tracked in these notes.';
	if (open === 0) return `As of ${dateWords(asOf)}, no blocker is open.`;
	const where = series > 1 ? ` in ${spelled(series, 'series', 'series')}` : '';
	const days = oldest && `${oldest.isAtLeast ? 'at least ' : ''}${counted(oldest.days, 'day')}`;
	const howLong = days === null ? '' : open === 1 ? `, for ${days}` : `; the oldest for ${days}`;
	return `${sentence(spelled(open, 'blocker'))} ${verb(open, 'is', 'are')} open${where}${howLong}.`;
}

/** What changed since the last meeting; nothing where no series that records blockers still meets. */
export function changeWords({ opened, ended, unchanged, unchangedFor, compared }: Headline): string {
	if (compared === 0) return '';
	const since = `the last meeting${compared === 1 ? '' : ' of each series'}`;
	if (opened + ended + unchanged === 0) return `Nothing has changed since ${since}.`;
	const parts = [
		...(opened > 0 ? [`${figure(opened)} new`] : []),
		...(ended > 0 ? [`${figure(ended)} ended`] : []),
		...(unchanged > 0 ? [`${figure(unchanged)} unchanged`] : []),
	];
	const longest = unchangedFor < 3 ? '' : unchanged === 1 ? ' for' : ', one of them for';
	return `Since ${since}: ${parts.join(', ')}${longest === '' ? '' : `${longest} ${counted(unchangedFor, 'meeting')}`}.`;
}
