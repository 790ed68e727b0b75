import { resolve } from '$app/paths';
import { pageGroups } from '#lib/components/pages.ts';
import type { View } from '#lib/components/view.svelte.ts';
import { folded } from '#lib/filters/search-words.ts';
import { counted, dateWords, readable } from '#lib/components/words.ts';
import { kindWords } from '#lib/panels/kind-words.ts';
import type { FilterChoices } from '#lib/questions/filter-choices.ts';
import type { Findable } from '#lib/questions/findable.ts';
import { find, group, type FindGroup } from './finds.ts';

/** The pages, with the view's filters. */
export function pageFinds(view: View): FindGroup {
	const pages = pageGroups.flatMap(({ pages }) =>
		pages.map(({ id, title }) =>
			find({ id: `page:${id}`, label: title, detail: '', href: resolve(id) + view.query }),
		),
	);
	return group('Pages', pages);
}

/** People, projects and topics, each with its page; the view's other filters are kept. */
export function choiceFinds(view: View, { person, project, topic }: FilterChoices): FindGroup[] {
	return [
		group(
			'People',
			person.map(({ id, label, aliases }) => {
				const others = new Map([id, ...aliases].map((name) => [folded(name), name]));
				others.delete(folded(label));
				const detail = [...others.values()].join(', ');
				return find({ id: `person:${id}`, label, detail, href: view.personHref(id) }, aliases.concat(id));
			}),
		),
		group(
			'Projects',
			project.map(({ id, label, count }) =>
				find({ id: `project:${id}`, label, detail: counted(count, 'item'), href: view.projectHref(id) }, [
					label.slice(label.indexOf('/') + 1),
				]),
			),
		),
		group(
			'Topics',
			topic.map(({ id, label, count }) =>
				find({ id: `topic:${id}`, label, detail: counted(count, 'item'), href: view.topicHref(id) }),
			),
		),
	];
}

/** Threads by their titles and notes by their titles and paths; the view's filters are kept. */
export function otherFinds(view: View, { threads, notes }: Findable): FindGroup[] {
	return [
		group(
			'Threads',
			threads.map(({ id, title, kind, seriesLabel, lastOn }) =>
				find(
					{
						id,
						label: readable(title),
						detail: `${kindWords[kind].one}, ${seriesLabel}, ${dateWords(lastOn)}`,
						href: view.threadHref(id),
					},
					[title],
				),
			),
		),
		group(
			'Notes',
			notes.map(({ id, title, seriesLabel, lastOn }) =>
				find(
					{
						id: `note:${id}`,
						label: title ?? id,
						detail: title === null ? seriesLabel : id,
						href: view.noteHref(id, null),
					},
					[id, id.slice(id.lastIndexOf('/') + 1), lastOn],
				),
			),
		),
	];
}
