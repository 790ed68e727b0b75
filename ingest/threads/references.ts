import type { LinkFacts } from '#ingest/facts/note-facts.ts';

/** What a link points to if it is one piece of work, else null: a repository or a video is none. */
export function referenceOf({ url, kind, project, number }: LinkFacts): string | null {
	if (project !== null && number !== null && (kind === 'pull_request' || kind === 'issue'))
		return `${project.toLowerCase()}#${String(number)}`;
	if (kind === 'document' || kind === 'commit') return url;
	return null;
}

/** The references of some links, each once. */
export const referencesOf = (links: readonly LinkFacts[]) => [
	...new Set(links.flatMap((link) => referenceOf(link) ?? [])),
];
