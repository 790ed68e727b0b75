import type { Corpus, Run } from './corpus.ts';
import { groupBy } from './order.ts';

/** A phrase of one to three words that several people use in several meetings. */
export interface Phrase {
	readonly key: string;
	readonly keys: readonly string[];
	readonly count: number;
	readonly meetings: number;
	/** How often it does not begin what is said; how often it has a capital or a digit there. */
	readonly inside: number;
	readonly capitals: number;
}

const longest = 3;
const leastMeetings = 3;

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
export function frequentPhrases(corpus: Corpus, common: ReadonlySet<string>): ReadonlyMap<string, Phrase> {
	const frequent = new Map<string, Phrase>();
	const isCommon = corpus.keys.map((key) => common.has(key));
	const word: NameAt = (place) => {
		const { key } = corpus.wordAt(place);
		return isCommon[key] ? none : key;
	};
	let nameAt = word;
	for (let size = 1; size <= longest; size++) {
		const counted = countedPhrases(corpus, size, nameAt);
		for (const count of counted.counts) {
			if (!count.isFrequent) continue;
			const phrase = count.phrase();
			frequent.set(phrase.key, phrase);
		}
		nameAt = ofTwo(counted);
	}
	return frequent;
}

/** How often each of some phrases is written in which way. */
export function spellingsOf(
	corpus: Corpus,
	phrases: readonly Phrase[],
): ReadonlyMap<Phrase, ReadonlyMap<string, number>> {
	const spellings = new Map(phrases.map((phrase) => [phrase, new Map<string, number>()]));
	const byFirst = groupBy(phrases, ({ keys }) => keys[0]);
	for (const { start, end } of corpus.runs())
		for (let place = start; place < end; place++)
			for (const phrase of byFirst.get(corpus.keyAt(place)) ?? []) {
				const after = place + phrase.keys.length;
				if (after > end || !phrase.keys.every((key, nth) => corpus.keyAt(place + nth) === key)) continue;
				const [written, ways] = [corpus.textAt(place, after), spellings.get(phrase)];
				ways?.set(written, (ways.get(written) ?? 0) + 1);
			}
	return spellings;
}

/** Tells by a number which phrase begins at a place of a run, or that there is none. */
type NameAt = (place: number) => number;
const none = -1;

interface Counted {
	readonly counts: readonly Count[];
	/** By place, the number of the phrase that begins there. */
	readonly at: Int32Array;
}

function countedPhrases(corpus: Corpus, size: number, nameAt: NameAt): Counted {
	const counts: Count[] = [];
	const numbers = new Map<number, number>();
	const at = new Int32Array(corpus.length).fill(none);
	for (const run of corpus.runs())
		for (let place = run.start; place + size <= run.end; place++) {
			const name = nameAt(place);
			if (name === none) continue;
			let number = numbers.get(name);
			if (number === undefined) {
				numbers.set(name, (number = counts.length));
				counts.push(new Count(corpus, place, size));
			}
			at[place] = number;
			counts[number]?.add(run, place);
		}
	return { counts, at };
}

/** A phrase of n words is told by its first and its last n - 1, both of which are frequent. */
function ofTwo({ counts, at }: Counted): NameAt {
	const isFrequent = (number: number) => counts[number]?.isFrequent === true;
	return (place) => {
		const [first = none, second = none] = [at[place], at[place + 1]];
		return isFrequent(first) && isFrequent(second) ? first * counts.length + second : none;
	};
}

/** What is counted of a phrase. */
class Count {
	readonly #corpus: Corpus;
	/** Where it is said first. */
	readonly #place: number;
	readonly #size: number;
	#count = 0;
	#meetings = 0;
	#inside = 0;
	#capitals = 0;
	#lastMeeting: string | null = null;
	#person: string | null = null;
	#isOfSeveral = false;

	constructor(corpus: Corpus, place: number, size: number) {
		this.#corpus = corpus;
		this.#place = place;
		this.#size = size;
	}

	get isFrequent(): boolean {
		return this.#meetings >= leastMeetings && this.#isOfSeveral;
	}

	phrase(): Phrase {
		const keys = Array.from({ length: this.#size }, (_, nth) => this.#corpus.keyAt(this.#place + nth));
		return {
			key: keys.join(' '),
			keys,
			count: this.#count,
			meetings: this.#meetings,
			inside: this.#inside,
			capitals: this.#capitals,
		};
	}

	/** The runs of a meeting come one after another. */
	add({ start, meeting, person }: Run, place: number): void {
		this.#count++;
		if (meeting !== this.#lastMeeting) this.#meetings++;
		this.#lastMeeting = meeting;
		if (person !== null) {
			this.#isOfSeveral ||= this.#person !== null && this.#person !== person;
			this.#person = person;
		}
		let [capitals, hasDigit] = [0, false];
		for (let at = place; at < place + this.#size; at++) {
			const word = this.#corpus.wordAt(at);
			capitals += word.capitals;
			hasDigit ||= word.hasDigit;
		}
		const isUnlikeAnyWord = capitals > 1 || hasDigit;
		const isInside = place > start;
		if (isInside || isUnlikeAnyWord) this.#inside++;
		if (isUnlikeAnyWord || (isInside && capitals > 0)) this.#capitals++;
	}
}
