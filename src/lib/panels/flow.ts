import type { Marks } from '#lib/charts/marks.ts';
import { dayNumber, isoDay } from '#lib/charts/options.ts';
import { counted, dateWords, daysBetween, monthWords } from '#lib/components/words.ts';
import type { OpenPoint } from '#lib/questions/open-over-time.ts';

/** Above so many days with a meeting, or over a longer time, what opened and ended is counted by month. */
const mostDays = 60;
const longestTime = 550;

/** What opened and ended within a day or a month. */
export interface FlowBar {
	/** Where it stands, as an ISO date. */
	readonly at: string;
	/** Its last day with a meeting. */
	readonly on: string;
	/** The day before it begins; null for a single day. */
	readonly after: string | null;
	readonly opened: number;
	readonly ended: number;
	/** Meetings that it rests on. */
	readonly meetings: number;
	/** Of a month, the view holds a part only. */
	readonly isPartial: boolean;
}

/** One bar a meeting day, or one a month where there are too many days to tell apart. */
export function flowBars(points: readonly OpenPoint[]): FlowBar[] {
	const time = daysBetween(points[0]?.date ?? '', points.at(-1)?.date ?? '');
	if (points.length <= mostDays && !(time > longestTime)) {
		return points.map(({ date, opened, ended, meetings }) => ({
			at: date,
			on: date,
			after: null,
			opened,
			ended,
			meetings,
			isPartial: false,
		}));
	}
	const months = new Map<string, FlowBar>();
	for (const { date, opened, ended, meetings, isPartialMonth } of points) {
		const month = date.slice(0, 7);
		const bar = months.get(month);
		months.set(month, {
			at: `${month}-15`,
			on: date,
			after: bar?.after ?? isoDay(dayNumber(`${month}-01`) - 1),
			opened: (bar?.opened ?? 0) + opened,
			ended: (bar?.ended ?? 0) + ended,
			meetings: (bar?.meetings ?? 0) + meetings,
			isPartial: isPartialMonth,
		});
	}
	return [...months.values()];
}

/** A place on the line of open ones; without a value it is a gap. */
export interface FlowPoint {
	readonly x: number;
	readonly y: number | null;
	readonly point: OpenPoint | null;
}

/** The line of open ones with a gap where no meeting was held for long. */
export function flowLine(points: readonly OpenPoint[]): FlowPoint[] {
	return points.flatMap((point) => {
		const here = { x: dayNumber(point.date), y: point.open, point };
		return point.isAfterGap ? [{ x: here.x - 1, y: null, point: null }, here] : [here];
	});
}

/** What each mark says and opens, in the order of the datasets: open, opened, ended. */
export function flowMarks(
	line: readonly FlowPoint[],
	bars: readonly FlowBar[],
	href: (what: 'open' | 'opened' | 'ended', on: string, after: string | null) => string,
): Marks {
	const bar = (what: 'opened' | 'ended') =>
		bars.map((one) =>
			one[what] === 0
				? null
				: {
						said: `${barTime(one)}: ${one[what]} ${what}, ${counted(one.meetings, 'meeting')}`,
						href: href(what, one.on, one.after),
					},
		);
	return [
		line.map(({ point }) =>
			point === null
				? null
				: {
						said: `${dateWords(point.date)}: ${point.open} open, ${point.opened} opened, ${point.ended} ended, ${counted(point.meetings, 'meeting')}`,
						href: href('open', point.date, null),
					},
		),
		bar('opened'),
		bar('ended'),
	];
}

/** The day or month of a bar in words. */
function barTime({ on, after, isPartial }: FlowBar): string {
	return after === null ? dateWords(on) : `${monthWords(on)}${isPartial ? ' (part of a month)' : ''}`;
}
