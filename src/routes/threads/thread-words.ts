import { counted, dateWords, sentence, spelled } from '#lib/components/words.ts';
import { kindWords } from '#lib/panels/kind-words.ts';
import type { LivedMeeting, OneThread } from '#lib/questions/one-thread.ts';

/** Meetings of a life, each once. */
export function meetingsOf(life: readonly LivedMeeting[]): LivedMeeting[] {
	const seen = new Set<string>();
	return life.filter(({ meetingId }) => !seen.has(meetingId) && seen.add(meetingId));
}

/** Those of its rows that mention it. */
export const mentionsOf = (life: readonly LivedMeeting[]) =>
	life.filter((meeting): meeting is LivedMeeting & { itemId: string; line: number; markdown: string } => {
		return meeting.itemId !== null;
	});

/** How long it has lived and who spoke of it, in a sentence or two. */
export function lifeWords({ kind, status, days, isAtLeast, asOf, firstOn, life }: OneThread): string {
	const lasted = `${isAtLeast ? 'at least ' : ''}${counted(days, 'day')}`;
	const mentions = meetingsOf(mentionsOf(life)).length;
	const told = `${kindWords[kind].said} in ${spelled(mentions, 'meeting')}`;
	switch (status) {
		case 'open':
			return `Open for ${lasted} as of ${dateWords(asOf)}; ${told} since ${dateWords(firstOn)}.`;
		case 'lost':
			return `Lost sight of after ${lasted}; ${told}.`;
		default:
			return `It lasted ${lasted}, from ${dateWords(firstOn)}; ${told}.`;
	}
}

/** Who spoke of it, one after the other: `Dara Okoye, then Quill`. */
export function ownersOf(life: readonly LivedMeeting[]): { person: string; name: string }[] {
	const owners: { person: string; name: string }[] = [];
	for (const { person, personName } of mentionsOf(life))
		if (person !== null && owners.at(-1)?.person !== person)
			owners.push({ person, name: personName ?? person });
	return owners;
}

/** How it ended, as far as the notes say. */
export function endWords({ kind, status, endedOn, lastOn, personName, seriesLabel }: OneThread): string {
	const owner = personName ?? 'nobody in particular';
	switch (status) {
		case 'resolved':
			return `On ${dateWords(endedOn ?? lastOn)} a note says that it is over.`;
		case 'cleared':
			return personName === null
				? `The notes of ${seriesLabel} do not mention it on ${dateWords(endedOn ?? lastOn)}.`
				: `${owner}’s update of ${dateWords(endedOn ?? lastOn)} does not mention it any more.${kind === 'review_request' ? ' That it was not asked for again is not that it was reviewed.' : ''}`;
		case 'lost':
			return `It was last ${kindWords[kind].said} on ${dateWords(lastOn)}. Four meetings or more went by since, and no update of ${owner} says what came of it.`;
		default:
			return `It has not: the last update that could have left it out, of ${owner}, still names it.`;
	}
}

/** What is known of a status, short. */
export const statusTitle = (status: OneThread['status']) =>
	sentence(
		{ open: 'open', cleared: 'no longer mentioned', resolved: 'resolved', lost: 'lost sight of' }[status],
	);
