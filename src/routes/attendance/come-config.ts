import type { ChartConfiguration, TooltipItem } from 'chart.js';
import type { Marks } from '#lib/charts/marks.ts';
import { countAxis, dayNumber, quiet, timeAxis, tooltip } from '#lib/charts/options.ts';
import type { ChartTheme } from '#lib/charts/theme.svelte.ts';
import type { AttendedMeeting } from '#lib/questions/attendance-meetings.ts';

type Count = 'present' | 'asynchronous';

/** A place on a line; without a meeting it is a gap. */
export interface ComePoint {
	readonly x: number;
	readonly meeting: AttendedMeeting | null;
}

/** The meetings in order, with a gap before those after a long time; cancelled and unlisted ones are gaps too. */
export function comePoints(meetings: readonly AttendedMeeting[]): ComePoint[] {
	return meetings.flatMap((meeting) => {
		const x = dayNumber(meeting.date);
		const here = { x, meeting };
		return meeting.isAfterGap ? [{ x: x - 1, meeting: null }, here] : [here];
	});
}

/** What each mark says and opens: those present, those who only gave an update, meetings that were not held. */
export function comeMarks(
	points: readonly ComePoint[],
	said: (meeting: AttendedMeeting) => string,
	href: (meeting: AttendedMeeting) => string,
): Marks {
	const of = (kind: AttendedMeeting['kind']) =>
		points.map(({ meeting }) =>
			meeting?.kind === kind ? { said: said(meeting), href: href(meeting) } : null,
		);
	return [of('listed'), of('listed'), of('cancelled')];
}

/** Those present as a line, those who only gave an update as a dashed one, crosses where a meeting was cancelled. */
export function comeConfig(
	theme: ChartTheme,
	points: readonly ComePoint[],
	marks: Marks,
): ChartConfiguration {
	const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
	const margin = Math.max(4 * 86_400_000, (last - first) / 60);
	const listed = points.flatMap(({ meeting }) => (meeting?.kind === 'listed' ? meeting : []));
	const data = (count: Count) =>
		points.map(({ x, meeting }) => ({ x, y: meeting?.kind === 'listed' ? meeting[count] : null }));
	const hasUpdates = listed.some(({ asynchronous }) => asynchronous > 0);
	const radius = points.length > 90 ? 1.6 : 2.6;
	const line = { pointHoverRadius: 5, spanGaps: false, backgroundColor: theme.opened };
	return {
		type: 'line',
		data: {
			datasets: [
				{
					...line,
					data: data('present'),
					borderColor: theme.opened,
					borderWidth: 1.8,
					pointRadius: radius,
					pointBackgroundColor: theme.opened,
				},
				{
					...line,
					data: data('asynchronous'),
					hidden: !hasUpdates,
					borderColor: theme.soft,
					borderWidth: 1.2,
					borderDash: [3, 3],
					pointRadius: radius,
					pointBackgroundColor: theme.paper,
					pointBorderColor: theme.soft,
				},
				{
					data: points.map(({ x, meeting }) => ({ x, y: meeting?.kind === 'cancelled' ? 0 : null })),
					showLine: false,
					clip: false,
					pointStyle: 'crossRot',
					pointRadius: 5,
					pointHoverRadius: 7,
					pointBorderWidth: 1.8,
					pointBorderColor: theme.soft,
				},
			],
		},
		options: {
			...quiet(theme, hasUpdates ? 92 : 68),
			scales: {
				x: timeAxis(theme, first - margin, last + margin) as never,
				y: { ...countAxis(theme, 'people'), min: 0, suggestedMax: 4 } as never,
			},
			plugins: {
				tooltip: {
					...(tooltip(theme) as object),
					callbacks: {
						title: () => '',
						label: ({ datasetIndex, dataIndex }: TooltipItem<'line'>) =>
							(marks[datasetIndex]?.[dataIndex]?.said ?? '').split(/(?<=:) |, /),
					},
				},
				directLabels: {
					labels: [
						{ text: 'present', colour: theme.opened, y: listed.at(-1)?.present ?? 0 },
						...(hasUpdates
							? [{ text: 'update only', colour: theme.soft, y: listed.at(-1)?.asynchronous ?? 0 }]
							: []),
					],
				},
			},
		},
	};
}
