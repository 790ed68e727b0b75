import { patternMatcher, type Config } from '#ingest/config.ts';
import type { Row } from '#ingest/schema.ts';

/** The `topics` rows of the configured topics. */
export function topicRows(config: Config): Row<'topics'>[] {
	const ids = topicIds(config);
	return Object.entries(config.topics).map(([label, patterns]) => ({
		topic: ids.get(label) ?? label,
		label,
		origin: 'configured',
		patterns,
	}));
}

/** The `topic_mentions` rows; templates and lines copied from an earlier note count nowhere. */
export function topicMentionRows(items: readonly Row<'items'>[], config: Config): Row<'topic_mentions'>[] {
	const ids = topicIds(config);
	const mentioned = patternMatcher(config.topics);
	return items
		.filter(({ is_template, is_repeated }) => !is_template && !is_repeated)
		.flatMap(({ item_id, meeting_id, text }) =>
			mentioned(text).map((label) => ({ topic: ids.get(label) ?? label, item_id, meeting_id })),
		);
}

/** Ids for an address: `datastore-benchmarking`. Labels that would give the same id keep themselves as ids. */
function topicIds(config: Config): ReadonlyMap<string, string> {
	const labelOf = new Map<string, string>();
	for (const label of Object.keys(config.topics)) {
		const id = label
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-|-$/gu, '');
		labelOf.set(id === '' || labelOf.has(id) ? label : id, label);
	}
	return new Map([...labelOf].map(([id, label]) => [label, id]));
}
