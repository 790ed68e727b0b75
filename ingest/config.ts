/** `syncline.config.json`, validated: every key is there, with its default. */
export interface Config {
	/** Name of the archive. */
	readonly name: string | null;
	/** URL of a line of a note on its host, with `{path}` and `{line}`. */
	readonly source: string | null;
	/** By series id. */
	readonly series: Readonly<Record<string, { label: string | null; match: readonly string[] }>>;
	/** By canonical handle, lower case. */
	readonly people: Readonly<Record<string, { name: string | null; aliases: readonly string[]; ignore: boolean }>>;
	/** By `org/repo` or name. */
	readonly projects: Readonly<Record<string, { aliases: readonly string[]; match: readonly string[] }>>;
	/** Patterns by label. */
	readonly topics: Readonly<Record<string, readonly string[]>>;
	readonly causes: Readonly<Record<string, readonly string[]>>;
	/** Words by section, added to the built-in ones. */
	readonly labels: Readonly<Record<string, readonly string[]>>;
	readonly timeZone: string | null;
}

export const defaultConfig: Config = {
	name: null,
	source: null,
	series: {},
	people: {},
	projects: {},
	topics: {},
	causes: {},
	labels: {},
	timeZone: null,
};
