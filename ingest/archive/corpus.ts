/** A word as it is written somewhere. */
export interface Word {
	readonly text: string;
	/** The number of its key. */
	readonly key: number;
	/** How many capitals it has. */
	readonly capitals: number;
	readonly hasDigit: boolean;
}

/** Words that stand side by side: their places, the meeting where they are said, and by whom; null where nobody knows. */
export interface Run {
	readonly start: number;
	readonly end: number;
	readonly meeting: string;
	readonly person: string | null;
}

/**
 * What an archive says, word by word, each word with a key that it shares with others. Words and keys are numbered,
 * because an archive may hold millions of words.
 */
export class Corpus {
	/** The keys by their numbers. */
	readonly keys: string[] = [];
	readonly #keyOf: (word: string) => string;
	readonly #words: Word[] = [];
	readonly #wordNumbers = new Map<string, number>();
	readonly #keyNumbers = new Map<string, number>();
	readonly #speakers: Pick<Run, 'meeting' | 'person'>[] = [];
	readonly #placed = new Numbers();
	/** Where each run ends, and who speaks. */
	readonly #ends = new Numbers();
	readonly #speakerOf = new Numbers();

	constructor(keyOf: (word: string) => string) {
		this.#keyOf = keyOf;
	}

	/** How many words are said. */
	get length(): number {
		return this.#placed.length;
	}

	/** Takes in what somebody says in a meeting, the words of each run in their order. */
	add(meeting: string, person: string | null, runs: Iterable<readonly string[]>): void {
		const last = this.#speakers.at(-1);
		if (last?.meeting !== meeting || last.person !== person) this.#speakers.push({ meeting, person });
		for (const run of runs) {
			for (const word of run) this.#placed.push(this.#numberOf(word));
			this.#ends.push(this.#placed.length);
			this.#speakerOf.push(this.#speakers.length - 1);
		}
	}

	*runs(): Iterable<Run> {
		let start = 0;
		for (let nth = 0; nth < this.#ends.length; nth++) {
			const end = this.#ends.at(nth);
			const speaker = this.#speakers[this.#speakerOf.at(nth)];
			if (speaker !== undefined) yield { start, end, ...speaker };
			start = end;
		}
	}

	wordAt(place: number): Word {
		const word = this.#words[this.#placed.at(place)];
		if (word === undefined) throw new RangeError(`nothing is said at ${String(place)}`);
		return word;
	}

	keyAt(place: number): string {
		return this.keys[this.wordAt(place).key] ?? '';
	}

	/** What stands at some places. */
	textAt(start: number, end: number): string {
		let text = this.wordAt(start).text;
		for (let place = start + 1; place < end; place++) text += ` ${this.wordAt(place).text}`;
		return text;
	}

	#numberOf(text: string): number {
		const known = this.#wordNumbers.get(text);
		if (known !== undefined) return known;
		const key = this.#keyOf(text);
		const number = this.#keyNumbers.get(key) ?? this.keys.push(key) - 1;
		this.#keyNumbers.set(key, number);
		const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
		this.#wordNumbers.set(text, this.#words.length);
		return this.#words.push({ text, key: number, capitals, hasDigit: /\d/u.test(text) }) - 1;
	}
}

/** A list of whole numbers that takes four bytes for each. */
class Numbers {
	length = 0;
	#values = new Int32Array(1024);

	push(value: number): void {
		if (this.length === this.#values.length) {
			const larger = new Int32Array(2 * this.length);
			larger.set(this.#values);
			this.#values = larger;
		}
		this.#values[this.length++] = value;
	}

	at(index: number): number {
		return this.#values[index] ?? -1;
	}
}
