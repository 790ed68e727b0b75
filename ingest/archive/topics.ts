import { patternMatcher, type Config } from '#ingest/config.ts';
import type { Row } from '#ingest/schema.ts';
import { discoveredTopics } from './discovered-topics.ts';

/** What topics are found in: templates and lines copied from an earlier note count nowhere. */
export interface TopicSources {
	readonly items: readonly TopicItem[];
	/** How many meetings have items, those that count nowhere too. */
	readonly meetings: number;
	readonly people: readonly Row<'people'>[];
	/** Names of projects, which are no topics. */
	readonly projects: readonly string[];
}

/** As much of an item as topics need. */
export type TopicItem = Pick<Row<'items'>, 'item_id' | 'meeting_id' | 'person' | 'text' | 'markdown'>;

/** Takes from an archive what its topics are found in. */
export const topicSources = (
	items: readonly Row<'items'>[],
	people: TopicSources['people'],
	projects: TopicSources['projects'],
): TopicSources => ({
	items: items.flatMap(({ item_id, meeting_id, person, text, markdown, is_template, is_repeated }) =>
		is_template || is_repeated ? [] : { item_id, meeting_id, person, text, markdown },
	),
	meetings: new Set(items.map(({ meeting_id }) => meeting_id)).size,
	people,
	projects,
});

export interface TopicTables {
	readonly topics: Row<'topics'>[];
	readonly topic_mentions: Row<'topic_mentions'>[];
}

/** The topics of an archive, and which items mention them. */
export function topicTables(sources: TopicSources, config: Config): TopicTables {
	const topics = topicRows(sources, config);
	return { topics, topic_mentions: topicMentionRows(sources.items, topics) };
}

/** The `topics` rows: the configured ones, then those that were discovered. */
function topicRows({ items, meetings, people, projects }: TopicSources, config: Config): Row<'topics'>[] {
	const configured = Object.entries(config.topics).map(([label, patterns]) => ({ label, patterns }));
	const names = [...people.flatMap(namesOf), ...projects.flatMap(projectNames)];
	const discovered = discoveredTopics({ items, meetings }, names, config);
	const idOf = topicIds([...configured, ...discovered].map(({ label }) => label));
	return [
		...configured.map((topic) => ({ topic: idOf(topic.label), ...topic, origin: 'configured' })),
		...discovered.map((topic) => ({ topic: idOf(topic.label), ...topic, origin: 'discovered' })),
	];
}

/** The `topic_mentions` rows. */
function topicMentionRows(
	items: readonly TopicItem[],
	topics: readonly Row<'topics'>[],
): Row<'topic_mentions'>[] {
	const mentioned = patternMatcher(
		Object.fromEntries(topics.map(({ topic, patterns }) => [topic, patterns])),
	);
	return items.flatMap(({ item_id, meeting_id, text }) =>
		mentioned(text).map((topic) => ({ topic, item_id, meeting_id })),
	);
}

/** All spellings of somebody, and each word of them. */
const namesOf = ({ person, display_name, aliases }: Row<'people'>) =>
	[person, display_name, ...aliases].flatMap((name) => [name, ...name.split(/\s+/u)]);

/** Of `acme/acme-import`: itself, `acme`, `acme-import` and `import`. */
function projectNames(project: string): string[] {
	const [owner = '', repository = ''] = project.split('/');
	const prefix = `${owner.toLowerCase()}-`;
	return repository.toLowerCase().startsWith(prefix)
		? [project, owner, repository, repository.slice(prefix.length)]
		: [project, owner, repository];
}

/** Ids for an address: `datastore-benchmarking`. Labels that would give the same id keep themselves as ids. */
function topicIds(labels: readonly string[]): (label: string) => string {
	const labelOf = new Map<string, string>();
	for (const label of labels) {
		const id = label
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-|-$/gu, '');
		labelOf.set(id === '' || labelOf.has(id) ? label : id, label);
	}
	const ids = new Map([...labelOf].map(([id, label]) => [label, id]));
	return (label) => ids.get(label) ?? label;
}
