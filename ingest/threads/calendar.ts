import type { Meeting } from '#ingest/archive/meetings.ts';

/** How many meetings of a series were held between two days, those days left out. */
export type HeldBetween = (series: string, after: string, before: string) => number;

/** Counts by the days on which meetings were held; `meetings` are in the order of their days. */
export function heldBetween(meetings: readonly Meeting[]): HeldBetween {
	const daysOf = new Map<string, string[]>();
	for (const { series, date, isHeld } of meetings) {
		if (!isHeld) continue;
		const days = daysOf.get(series);
		if (!days) daysOf.set(series, [date]);
		else if (days.at(-1) !== date) days.push(date);
	}
	return (series, after, before) => {
		const days = daysOf.get(series) ?? [];
		return Math.max(0, firstNotBefore(days, before) - firstAfter(days, after));
	};
}

/** The gap after which a mention is a new thread: more than this many held meetings between. */
export const longestGap = 3;

const firstNotBefore = (days: readonly string[], day: string) => search(days, (other) => other >= day);
const firstAfter = (days: readonly string[], day: string) => search(days, (other) => other > day);

function search(days: readonly string[], isPast: (day: string) => boolean): number {
	let [low, high] = [0, days.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isPast(days[middle] ?? '')) high = middle;
		else low = middle + 1;
	}
	return low;
}
