import { foldedScore } from '../filters/match-score.ts';
import { folded, searchWords } from '../filters/search-words.ts';

/** Something that can be gone to. */
export interface Find {
	/** Unlike any other's. */
	readonly id: string;
	readonly label: string;
	/** What tells it from others of its name. */
	readonly detail: string;
	/** Names to find it by, folded. */
	readonly names: readonly string[];
	readonly href: string;
}

export interface FindGroup {
	readonly label: string;
	readonly finds: readonly Find[];
	/** How many there are of which these are the best; as many as are listed unless told. */
	readonly total: number;
}

/** Something to be found by its label and by other names. */
export function find(given: Omit<Find, 'names'>, otherNames: readonly (string | null)[] = []): Find {
	const names = [given.label, ...otherNames].filter((name) => name !== null && name !== '');
	return { ...given, names: [...new Set(names.map((name) => folded(name ?? '')))] };
}

/** A group of all of something. */
export function group(label: string, finds: readonly Find[]): FindGroup {
	return { label, finds, total: finds.length };
}

/** The best `most` of each group for what is typed, the group with the best one first; equals keep their order. */
export function bestOf(groups: readonly FindGroup[], typed: string, most: number): FindGroup[] {
	const words = searchWords(typed);
	return groups
		.map(({ label, finds }) => {
			const fitting = finds
				.map((one) => ({ one, score: foldedScore(one.names, words) }))
				.filter(({ score }) => score > 0)
				.toSorted((a, b) => b.score - a.score);
			const best = fitting.slice(0, most).map(({ one }) => one);
			return { label, finds: best, total: fitting.length, score: fitting[0]?.score ?? 0 };
		})
		.filter(({ total }) => total > 0)
		.toSorted((a, b) => b.score - a.score)
		.map(({ label, finds, total }) => ({ label, finds, total }));
}
