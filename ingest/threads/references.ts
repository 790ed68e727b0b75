import type { Projects } from '#ingest/archive/projects.ts';
import type { ItemFacts, LinkFacts } from '#ingest/facts/note-facts.ts';
import { distinctiveWords, type Words } from './words.ts';

/** The pieces of work that some links point to, each once: a repository or a video is none. */
export const referencesOf = (links: readonly LinkFacts[]) => [
	...new Set(links.flatMap((link) => referenceOf(link) ?? [])),
];

function referenceOf({ url, kind, project, number }: LinkFacts): string | null {
	if (project !== null && number !== null && (kind === 'pull_request' || kind === 'issue'))
		return `${project.toLowerCase()}#${String(number)}`;
	if (kind === 'document' || kind === 'commit') return url.replace(/(?:\/edit)?[#?].*$/u, '');
	return null;
}

/**
 * The references that an item without any means by `the PR below`, `the PR above` or `the streaming PR`: those of
 * the nearest item of the same update in that direction, or of one that has a distinctive word in common.
 */
export function borrowedReferences(
	item: ItemFacts,
	items: readonly ItemFacts[],
	words: Words,
	{ current }: Projects,
): readonly string[] {
	if (item.updateLine === null || !/\b(?:PRs?|P\.R|pull requests?|issues?|patch)\b/iu.test(item.text))
		return [];
	const candidates = items.filter(
		(other) => other.updateLine === item.updateLine && other.line !== item.line,
	);
	const isBelow = /\bbelow\b/iu.test(item.text);
	if (isBelow || /\babove\b/iu.test(item.text)) {
		const inDirection = candidates.filter(({ line }) => (isBelow ? line > item.line : line < item.line));
		if (!isBelow) inDirection.reverse();
		const linked = inDirection.map(({ links }) => referencesOf(links.map(current)));
		return linked.find((references) => references.length > 0) ?? [];
	}
	const alike = candidates.filter(({ text }) =>
		[...distinctiveWords(text).keys()].some((stem) => words.has(stem)),
	);
	const [only, ...others] = new Set(alike.flatMap(({ links }) => referencesOf(links.map(current))));
	return only !== undefined && others.length === 0 ? [only] : [];
}
