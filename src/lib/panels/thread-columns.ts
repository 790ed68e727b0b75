import type { PanelTable } from '#lib/components/panel-table.ts';
import { panelTable } from '#lib/components/panel-table.ts';
import type { TableColumn } from '#lib/components/table-column.ts';
import { dateWords, figure, percent } from '#lib/components/words.ts';
import type { Kind } from '#lib/questions/ask.ts';
import type { Thread } from '#lib/questions/thread.ts';
import { kindWords } from './kind-words.ts';

const statusWords = {
	blocker: { open: 'open', cleared: 'no longer mentioned', resolved: 'resolved', lost: 'lost sight of' },
	review_request: { open: 'open', cleared: 'not asked again', resolved: 'resolved', lost: 'lost sight of' },
};

/** A thread's status as people say it: `open`, `resolved since 26 Nov 2018`. */
export function statusOf({ kind, status, endedOn }: Pick<Thread, 'kind' | 'status' | 'endedOn'>): string {
	const words = statusWords[kind][status];
	return endedOn === null ? words : `${words} since ${dateWords(endedOn)}`;
}

/** A thread's age or duration: `49 d`, `≥ 49 d` where the notes begin with it. */
export function daysOf({ days, isAtLeast }: Pick<Thread, 'days' | 'isAtLeast'>): string {
	return `${isAtLeast ? '≥ ' : ''}${figure(days)} d`;
}

/** Columns of a list of threads of a kind; `title` is drawn by {@link file://./thread-title.svelte}. */
export const threadColumns = (kind: Kind = 'blocker'): readonly TableColumn<Thread>[] => [
	{ id: 'title', label: kindWords[kind].title, value: (row) => row.title },
	{
		id: 'person',
		label: kindWords[kind].owner,
		value: (row) => row.person,
		shown: (row) => row.personName ?? row.person ?? 'nobody named',
		isSortable: true,
	},
	{
		id: 'series',
		label: 'Series',
		value: (row) => row.series,
		shown: (row) => row.seriesLabel,
		isSortable: true,
		isMinor: true,
	},
	{
		id: 'first_on',
		isShort: true,
		label: 'First',
		type: 'date',
		value: (row) => row.firstOn,
		shown: (row) => dateWords(row.firstOn),
		isSortable: true,
	},
	{
		id: 'last_on',
		isShort: true,
		label: 'Last',
		type: 'date',
		value: (row) => row.lastOn,
		shown: (row) => dateWords(row.lastOn),
		isSortable: true,
	},
	{ id: 'mentions', label: 'Mentions', value: (row) => row.mentions, type: 'number', isSortable: true },
	{ id: 'days', label: 'Lasted', value: (row) => row.days, shown: daysOf, type: 'number', isSortable: true },
];

const place = (path: string, line: number) => `${path}#L${line}`;

/** All that is known of threads of a kind, as columns to download. */
export const allThreadColumns = (kind: Kind = 'blocker'): readonly TableColumn<Thread>[] => [
	...threadColumns(kind),
	{ id: 'is_at_least', label: 'At least', value: (row) => row.isAtLeast, type: 'boolean' },
	{ id: 'status', label: 'Status', value: (row) => row.status },
	{
		id: 'ended_on',
		isShort: true,
		label: 'Ended',
		type: 'date',
		value: (row) => row.endedOn,
		shown: (row) => (row.endedOn ? dateWords(row.endedOn) : '–'),
	},
	{ id: 'meetings', label: 'Meetings', value: (row) => row.meetings, type: 'number' },
	...(kind === 'blocker'
		? [{ id: 'cause', label: 'Cause', value: (row: Thread) => row.cause, isSortable: true }]
		: []),
	{ id: 'last_text', label: 'Said last', value: (row) => row.lastText },
	{ id: 'first_place', label: 'First at', value: (row) => place(row.firstNotePath, row.firstLine) },
	{ id: 'last_place', label: 'Last at', value: (row) => place(row.lastNotePath, row.lastLine) },
];

/** Threads of a kind with all that is known of them, as a table to download. */
export function threadTable(name: string, threads: readonly Thread[], kind: Kind = 'blocker'): PanelTable {
	return panelTable(name, threads, allThreadColumns(kind));
}

/** How it stands beside the others: the share that has ended by its age. */
export const paceColumn: TableColumn<{ readonly pace: number | null }> = {
	id: 'pace',
	label: 'Pace',
	value: (row) => row.pace,
	shown: (row) => (row.pace === null ? '–' : percent(row.pace)),
	type: 'number',
	isSortable: true,
};

/** Blockers with all that is known of them and their pace, as a table to download. */
export function agingTable(
	name: string,
	threads: readonly (Thread & { readonly pace: number | null })[],
): PanelTable {
	return panelTable(name, threads, [...allThreadColumns('blocker'), paceColumn]);
}
