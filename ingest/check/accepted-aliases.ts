import { byCodeUnit, groupBy } from '#ingest/archive/order.ts';
import type { Suggestion } from '#ingest/archive/people.ts';
import type { Config } from '#ingest/config.ts';

interface Entry {
	readonly name?: string;
	readonly aliases: readonly string[];
	readonly ignore?: true;
}

/** The entries of `people` in the configuration that accept all suggestions: what they have already stays. */
export function acceptedAliases(
	suggestions: readonly Suggestion[],
	{ people }: Config,
): Readonly<Record<string, Entry>> {
	const personOf = new Map(suggestions.map(({ alias, person }) => [alias, person]));
	const byPerson = groupBy(suggestions, ({ person }) => lastIn(personOf, person));
	return Object.fromEntries(
		[...byPerson]
			.sort(([a], [b]) => byCodeUnit(a, b))
			.map(([person, ofPerson]): [string, Entry] => {
				const known = Object.hasOwn(people, person) ? people[person] : undefined;
				const added = ofPerson.flatMap(({ alias, joined }) => [alias, ...joined]);
				return [
					person,
					{
						...(known?.name ? { name: known.name } : {}),
						aliases: [...new Set([...(known?.aliases ?? []), ...added])],
						...(known?.ignore ? { ignore: true } : {}),
					},
				];
			}),
	);
}

/** Follows one suggestion after another: of `anan` like `anna` and `anna` like `anna2`, both are `anna2`. */
function lastIn(personOf: ReadonlyMap<string, string>, person: string): string {
	const passed = new Set<string>();
	let last = person;
	for (let next = personOf.get(last); next !== undefined && !passed.has(next); next = personOf.get(last)) {
		passed.add(next);
		last = next;
	}
	return last;
}
