/** Words that stand side by side, said in a meeting by a person. */
export interface Run {
	readonly words: readonly string[];
	/** The same without case and number. */
	readonly keys: readonly string[];
	readonly meeting: string;
	readonly person: string | null;
}

/** A phrase of one to three words that several people use in several meetings. */
export interface Phrase {
	readonly key: string;
	readonly keys: readonly string[];
	readonly count: number;
	readonly meetings: number;
	/** How often each spelling is written. */
	readonly spellings: ReadonlyMap<string, number>;
	/** How often it does not begin what is said; how often it has a capital or a digit there. */
	readonly inside: number;
	readonly capitals: number;
}

const longest = 3;
const leastMeetings = 3;
const leastPeople = 2;

/** Without case and number: `APIs` and `API`, `policies` and `policy`. */
export function keyOf(word: string): string {
	const lower = word
		.replace(/(?<=\p{Lu}{2})s$/u, '')
		.toLowerCase()
		.replace(/'s$/u, '');
	if (lower.length < 4) return lower;
	if (/ies$/u.test(lower)) return `${lower.slice(0, -3)}y`;
	if (/(?:[sxz]|[cs]h)es$/u.test(lower)) return lower.slice(0, -2);
	return /[^sui]s$/u.test(lower) ? lower.slice(0, -1) : lower;
}

/** Counts phrases without words of `common`; of those of n words only where both parts of n - 1 are frequent. */
export function frequentPhrases(
	runs: readonly Run[],
	common: ReadonlySet<string>,
): ReadonlyMap<string, Phrase> {
	const frequent = new Map<string, Phrase>();
	for (let size = 1; size <= longest; size++) {
		const counts = new Map<string, Count>();
		for (const run of runs)
			for (let at = 0; at + size <= run.keys.length; at++) {
				const keys = run.keys.slice(at, at + size);
				const isPossible =
					size === 1
						? !common.has(keys[0] ?? '')
						: frequent.has(keys.slice(1).join(' ')) && frequent.has(keys.slice(0, -1).join(' '));
				if (!isPossible) continue;
				const key = keys.join(' ');
				const known = counts.get(key) ?? new Count(key, keys);
				known.add(run, at);
				counts.set(key, known);
			}
		for (const [key, phrase] of counts)
			if (phrase.meetings >= leastMeetings && phrase.people.size >= leastPeople) frequent.set(key, phrase);
	}
	return frequent;
}

class Count implements Phrase {
	count = 0;
	meetings = 0;
	inside = 0;
	capitals = 0;
	readonly spellings = new Map<string, number>();
	readonly people = new Set<string>();
	#lastMeeting: string | null = null;

	constructor(
		readonly key: string,
		readonly keys: readonly string[],
	) {}

	/** The runs of a meeting come one after another. */
	add({ words, meeting, person }: Run, at: number): void {
		const spelling = words.slice(at, at + this.keys.length).join(' ');
		this.count++;
		this.spellings.set(spelling, (this.spellings.get(spelling) ?? 0) + 1);
		if (person !== null) this.people.add(person);
		if (meeting !== this.#lastMeeting) this.meetings++;
		this.#lastMeeting = meeting;
		const isUnlikeAnyWord = /\p{Lu}.*\p{Lu}|\d/u.test(spelling);
		if (at > 0 || isUnlikeAnyWord) this.inside++;
		if (isUnlikeAnyWord || (at > 0 && /\p{Lu}/u.test(spelling))) this.capitals++;
	}
}
