import { patternMatcher, type Config } from '#ingest/config.ts';
import type { LinkFacts } from '#ingest/facts/note-facts.ts';

/** What the configuration says of projects: renamed repositories, and words that mention one. */
export interface Projects {
	/** A link as it would be written today. */
	readonly current: (link: LinkFacts) => LinkFacts;
	/** The configured projects whose words a text contains. */
	readonly mentionedIn: (text: string) => readonly string[];
}

/** Compiles the configured projects. */
export function projectsOf(config: Config): Projects {
	const entries = Object.entries(config.projects);
	const todayOf = new Map(
		entries.flatMap(([project, { aliases }]) =>
			[project, ...aliases].map((name) => [name.toLowerCase(), project]),
		),
	);
	const patterns = entries.map(([project, { match }]) => [project, [project, ...match]] as const);
	return {
		current: (link) => {
			const today = link.project === null ? undefined : todayOf.get(link.project.toLowerCase());
			if (link.project === null || today === undefined || today === link.project) return link;
			return { ...link, project: today, url: renamedUrl(link.url, link.project, today) };
		},
		mentionedIn: patternMatcher(Object.fromEntries(patterns)),
	};
}

function renamedUrl(url: string, from: string, to: string): string {
	const at = url.toLowerCase().indexOf(`/${from.toLowerCase()}`);
	return at < 0 ? url : `${url.slice(0, at + 1)}${to}${url.slice(at + 1 + from.length)}`;
}
