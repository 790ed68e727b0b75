import { View } from '#lib/components/view.svelte.ts';
import type { Dataset } from '#lib/dataset/dataset.ts';
import type { OpenOptions } from '#lib/dataset/open-dataset.ts';
import type { Parameter } from '#lib/engine/engine.ts';

const choices = [
	['series', 'core', 'Core', [], 12],
	['series', 'design', 'Design', [], 4],
	['person', 'ann', 'Ann Miller', ['annie'], 9],
	['person', 'bob', 'Bob', [], 7],
	['project', 'river/storage', 'river/storage', [], 3],
	['topic', 'disk', 'Disk', [], 2],
] as const;

const choiceRows = choices.map(([filter, id, label, aliases, count]) => ({
	filter,
	id,
	label,
	aliases,
	count,
	firstMeeting: '2024-01-01',
	lastMeeting: '2024-06-03',
}));

/** How a test answers a statement that is not about choices. */
export type Answers = (sql: string, parameters: readonly Parameter[]) => Promise<object[]> | object[];

/** A view over invented answers, whose URL a test can change. */
export function viewOf(search: string, answers: Answers = () => []) {
	const url = $state({ search });
	const dataset = {
		manifest: { archiveName: 'Invented', schemaVersion: 1, builtAt: '2024-06-04T00:00:00Z', tables: {} },
		failures: new Map(),
		show: () => undefined,
		close: () => Promise.resolve(),
		async query(sql: string, parameters: readonly Parameter[] = []) {
			return sql.includes('as filter') || /'series'/.test(sql) ? choiceRows : await answers(sql, parameters);
		},
	} as unknown as Dataset;
	const opened: OpenOptions[] = [];
	const view = new View({
		params: () => new URLSearchParams(url.search),
		page: () => '/',
		open: (options) => {
			opened.push(options);
			return Promise.resolve(dataset);
		},
	});
	return { view, url, opened };
}
