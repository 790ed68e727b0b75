import { changeWords, openWords } from '../panels/headline-words.ts';
import { daysOf, statusOf } from '../panels/thread-columns.ts';
import { counted, dateWords, figure, readable } from '../components/words.ts';
import type { Headline } from '../questions/headline.ts';
import type { Thread } from '../questions/thread.ts';
import { escaped, linked } from './markdown.ts';

/** What a report tells. */
export interface Digest {
	readonly headline: Headline;
	/** As people say them. */
	readonly filters: readonly string[];
	/** Since the last meeting of each series. */
	readonly opened: readonly Thread[];
	readonly ended: readonly Thread[];
	readonly unchanged: readonly Thread[];
	/** The longest first. */
	readonly open: readonly Thread[];
}

/** Whole addresses, which hold outside the site. */
export interface DigestLinks {
	readonly view: string;
	readonly thread: (threadId: string) => string;
}

/** A list is cut after so many, and says so. */
const most = 12;
const longest = 5;

/** A short report in Markdown of what changed since the last meeting, each thread linked to its page. */
export function digestMarkdown(digest: Digest, links: DigestLinks): string {
	const { headline, filters, opened, ended, unchanged, open } = digest;
	const hasSeries =
		new Set([...opened, ...ended, ...unchanged, ...open].map(({ series }) => series)).size > 1;
	const item = (thread: Thread, said: readonly string[]) => {
		const about = [thread.personName ?? thread.person ?? 'nobody named', ...said];
		if (hasSeries) about.splice(1, 0, thread.seriesLabel);
		return `${linked(readable(thread.title), links.thread(thread.threadId))} – ${escaped(about.join(', '))}`;
	};
	const list = (
		title: string,
		threads: readonly Thread[],
		said: (thread: Thread) => string[],
		shown = most,
	) => {
		if (threads.length === 0) return [];
		const lines = threads.slice(0, shown).map((thread) => `- ${item(thread, said(thread))}`);
		const rest = threads.length - lines.length;
		const more = rest === 0 ? [] : [`- ${linked(`and ${figure(rest)} more`, links.view)}`];
		return [`## ${title} (${figure(threads.length)})`, [...lines, ...more].join('\n')];
	};
	const title = headline.asOf === null ? 'Blockers' : `Blockers as of ${dateWords(headline.asOf)}`;
	const words = [openWords(headline), changeWords(headline)].filter(Boolean).join(' ');
	const parts = [
		`# ${linked(title, links.view)}`,
		escaped(words),
		`Filters: ${filters.length === 0 ? 'none' : escaped(filters.join('; '))}.`,
		...list('New', opened, ({ firstOn }) => [`first on ${dateWords(firstOn)}`]),
		...list('Ended', ended, (thread) => [statusOf(thread), `after ${daysOf(thread)}`]),
		...list('Unchanged', unchanged, ({ unchangedFor }) => [`for ${counted(unchangedFor, 'meeting')}`]),
		...list(
			'Longest open',
			open,
			(thread) => [`for ${daysOf(thread)}`, `last on ${dateWords(thread.lastOn)}`],
			longest,
		),
	];
	return `${parts.join('\n\n')}\n`;
}
