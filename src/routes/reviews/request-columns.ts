import type { PanelTable } from '#lib/components/panel-table.ts';
import { panelTable } from '#lib/components/panel-table.ts';
import type { TableColumn } from '#lib/components/table-column.ts';
import { dateWords } from '#lib/components/words.ts';
import { allThreadColumns, daysOf } from '#lib/panels/thread-columns.ts';
import type { RecurringRequest } from '#lib/questions/recurring-requests.ts';

/** Columns of a table of requests that were asked for again. */
export const requestColumns: readonly TableColumn<RecurringRequest>[] = [
	{ id: 'title', label: 'Request', value: (row) => row.title },
	{ id: 'askers', label: 'Asked by', type: 'list', value: (row) => row.askerNames, isSortable: true },
	{ id: 'reviewers', label: 'Asked of', type: 'list', value: (row) => row.reviewerNames, isSortable: true },
	{
		id: 'life',
		label: 'Meetings asked in',
		value: (row) => row.mentions,
		isSortable: true,
		type: 'number',
		isSetAsText: true,
	},
	{
		id: 'run',
		label: 'In a row',
		value: (row) => row.longestRun,
		type: 'number',
		isSortable: true,
		isMinor: true,
	},
	{
		id: 'last',
		label: 'Last asked',
		type: 'date',
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
		type: 'number',
		isSortable: true,
	},
];

/** All that is known of requests that were asked for again, as a table to download. */
export function requestTable(name: string, requests: readonly RecurringRequest[]): PanelTable {
	return panelTable<RecurringRequest>(name, requests, [
		...allThreadColumns('review_request'),
		{ id: 'askers', label: 'All who asked', type: 'list', value: (row) => row.askers },
		{ id: 'reviewers', label: 'Who was asked', type: 'list', value: (row) => row.reviewers },
		{
			id: 'longest_run',
			label: 'In a row',
			value: (row) => row.longestRun,
			type: 'number',
			isSortable: true,
		},
		{ id: 'link', label: 'Link', value: (row) => row.url, href: (row) => row.url },
	]);
}
