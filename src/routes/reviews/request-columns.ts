import type { PanelTable } from '#lib/components/panel-table.ts';
import { panelTable } from '#lib/components/panel-table.ts';
import type { TableColumn } from '#lib/components/table-column.ts';
import { dateWords } from '#lib/components/words.ts';
import { allThreadColumns, daysOf } from '#lib/panels/thread-columns.ts';
import type { RecurringRequest } from '#lib/questions/recurring-requests.ts';

/** Columns of a table of requests that were asked for again. */
export const requestColumns: readonly TableColumn<RecurringRequest>[] = [
	{ id: 'title', label: 'Request', value: (row) => row.title },
	{ id: 'askers', label: 'Asked by', value: (row) => row.askerNames.join(', '), isSortable: true },
	{ id: 'reviewers', label: 'Asked of', value: (row) => row.reviewerNames.join(', '), isSortable: true },
	{ id: 'life', label: 'Meetings asked in', value: (row) => row.mentions, isSortable: true },
	{
		id: 'run',
		label: 'In a row',
		value: (row) => row.longestRun,
		isNumber: true,
		isSortable: true,
		isMinor: true,
	},
	{
		id: 'last',
		label: 'Last asked',
		value: (row) => row.lastOn,
		shown: (row) => dateWords(row.lastOn),
		isShort: true,
		isSortable: true,
	},
	{
		id: 'days',
		label: 'Lasted',
		value: (row) => row.days,
		shown: daysOf,
		isNumber: true,
		isSortable: true,
	},
];

/** All that is known of requests that were asked for again, as a table to download. */
export function requestTable(name: string, requests: readonly RecurringRequest[]): PanelTable {
	return panelTable<RecurringRequest>(name, requests, [
		...allThreadColumns('review_request'),
		{ id: 'askers', label: 'All who asked', value: (row) => row.askers.join(', ') },
		{ id: 'reviewers', label: 'Who was asked', value: (row) => row.reviewers.join(', ') },
		{
			id: 'longest_run',
			label: 'In a row',
			value: (row) => row.longestRun,
			isNumber: true,
			isSortable: true,
		},
		{ id: 'link', label: 'Link', value: (row) => row.url, href: (row) => row.url },
	]);
}
