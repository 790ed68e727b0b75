import type { Marks } from '#lib/charts/marks.ts';
import { counted, percent, periodWords } from '#lib/components/words.ts';
import type { Topic, TopicPeriod } from '#lib/questions/topics.ts';
import { bursts } from '#lib/statistics/burst.ts';
import { wilson } from '#lib/statistics/wilson.ts';

/** What a trend counts: the share of meetings that mention a topic, or items. */
export type Measure = 'share' | 'items';

/** The value of a period: from 0 to 1, or a number of items; null without a meeting. */
export function trendValue(at: TopicPeriod, measure: Measure): number | null {
	if (at.heldMeetings === 0) return null;
	return measure === 'items' ? at.items : at.meetings / at.heldMeetings;
}

/** Wilson's 95 % interval of a period's share; null without a meeting. */
export const trendInterval = (at: TopicPeriod) => wilson(at.meetings, at.heldMeetings);

/** What a period says of a topic, with n. */
function trendSaid({ label }: Pick<Topic, 'label'>, at: TopicPeriod): string {
	const partial = at.isPartial ? ` (part of a ${at.per})` : '';
	if (at.heldMeetings === 0) return `${label}, ${periodWords(at)}: no meeting held`;
	return `${label}, ${periodWords(at)}${partial}: ${percent(at.meetings / at.heldMeetings)}, ${at.meetings} of ${counted(at.heldMeetings, 'meeting')}, ${counted(at.items, 'item')} of ${counted(at.people, 'person', 'people')}`;
}

/** A mark a period; those without a mention open nothing, those without a meeting are gaps. */
export function trendMarks(topic: Topic, href: (topic: Topic, at: TopicPeriod) => string): Marks[number] {
	return topic.periods.map((at) =>
		at.heldMeetings === 0
			? null
			: { said: trendSaid(topic, at), href: at.items > 0 ? href(topic, at) : null },
	);
}

/** The periods whose share rests on enough meetings to say how high it is; all where none does. */
export function solid(periods: readonly TopicPeriod[]): readonly TopicPeriod[] {
	const found = periods.filter(({ heldMeetings, isPartial }) => heldMeetings >= 5 && !isPartial);
	return found.length > 0 ? found : periods;
}

/** The period with the largest share; null without any mention. */
export function peak({ periods }: Topic): TopicPeriod | null {
	const known = periods.filter(({ meetings }) => meetings > 0);
	const [first, ...others] = solid(known);
	if (first === undefined) return null;
	const share = (at: TopicPeriod) => at.meetings / at.heldMeetings;
	return others.reduce((best, at) => (share(at) > share(best) ? at : best), first);
}

/** A run of periods in which a topic was hot: its first and its last. */
export interface HotSpan {
	readonly from: TopicPeriod;
	readonly to: TopicPeriod;
}

/** When a topic was hot, by the share of meetings that mention it; a time without meetings does not part two spans. */
export function hotSpans({ periods }: Topic): HotSpan[] {
	const isHot = bursts(periods.map(({ meetings, heldMeetings }) => ({ k: meetings, n: heldMeetings })));
	const met = periods.flatMap((at, index) => (at.heldMeetings > 0 ? { at, isHot: isHot[index] } : []));
	return met.flatMap(({ at, isHot }, index) => {
		if (!isHot || met[index - 1]?.isHot) return [];
		const after = met.findIndex((other, place) => place > index && !other.isHot);
		return { from: at, to: met.at(after === -1 ? -1 : after - 1)?.at ?? at };
	});
}

/** Whether a topic was hot in a period. */
export const isHot = (spans: readonly HotSpan[], { period }: TopicPeriod) =>
	spans.some(({ from, to }) => from.period <= period && period <= to.period);

/** Spans as people write them: `Q4 2018`, `Q1 2019 to Q3 2019`. */
export const spanWords = ({ from, to }: HotSpan) =>
	from.period === to.period ? periodWords(from) : `${periodWords(from)} to ${periodWords(to)}`;
