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
	/** By run and place, the phrase of the size before that begins there. */
	let shorter: readonly (readonly (Count | null)[])[] = [];
	for (let size = 1; size <= longest; size++) {
		const counts = new Map<string, Count>();
		shorter = runs.map((run, nth) =>
			run.keys.map((first, at) => {
				const isPossible =
					size === 1
						? !common.has(first)
						: shorter[nth]?.[at]?.isFrequent() && shorter[nth][at + 1]?.isFrequent();
				if (!isPossible) return null;
				const key = size === 1 ? first : run.keys.slice(at, at + size).join(' ');
				const count = counts.get(key) ?? new Count(key);
				if (count.count === 0) counts.set(key, count);
				count.add(run, at);
				return count;
			}),
		);
		for (const [key, count] of counts) if (count.isFrequent()) frequent.set(key, count);
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
	readonly keys: readonly string[];

	constructor(readonly key: string) {
		this.keys = key.split(' ');
	}

	isFrequent(): boolean {
		return this.meetings >= leastMeetings && this.people.size >= leastPeople;
	}

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
