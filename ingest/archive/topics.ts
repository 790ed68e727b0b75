import { patternTest, type Config } from '#ingest/config.ts';
import type { Row } from '#ingest/schema.ts';

/** The `topics` rows of the configured topics. */
export function topicRows(config: Config): Row<'topics'>[] {
	return Object.entries(config.topics).map(([label, patterns]) => ({
		topic: topicId(label),
		label,
		origin: 'configured',
		patterns,
	}));
}

/** The `topic_mentions` rows; templates and lines copied from an earlier note count nowhere. */
export function topicMentionRows(items: readonly Row<'items'>[], config: Config): Row<'topic_mentions'>[] {
	const topics = Object.entries(config.topics).map(([label, patterns]) => ({
		topic: topicId(label),
		test: patternTest(patterns),
	}));
	return items
		.filter(({ is_template, is_repeated }) => !is_template && !is_repeated)
		.flatMap(({ item_id, meeting_id, text }) =>
			topics.filter(({ test }) => test(text)).map(({ topic }) => ({ topic, item_id, meeting_id })),
		);
}

const topicId = (label: string) =>
	label
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/gu, '') || label;
