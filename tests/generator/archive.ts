import type { BlockPlan, KnownNote, Obstacle, Plan, Writer } from './known.ts';
import { writeArchive, writeNote } from './note.ts';
import { ask, obstacle, seriesNames, work, writers } from './pool.ts';
import { type Random, randomFrom } from './random.ts';

const day = 86_400_000;
const firstDay = Date.UTC(2012, 0, 2);
const notesPerSeries = 400;

/** How much people write, and how often something stands in their way. */
export interface Habits {
	/** Most lines of a block about what is done, and about what is next. */
	readonly done: number;
	readonly next: number;
	/** New obstacles of a block, one of these. */
	readonly obstacles: readonly [number, ...number[]];
	/** How often a block asks for a review. */
	readonly asks: number;
}

/** Few lines, many of which state something. */
const terse: Habits = { done: 3, next: 2, obstacles: [0, 0, 1, 1, 2], asks: 0.12 };

/**
 * As many notes as are asked for, the same for a seed: series that meet every week, each with its team, whose
 * obstacles stay from one meeting to the next. They are made one after the other, so that any number fits in memory.
 */
export function* generatedNotes(seed: number, count: number, habits = terse): Generator<KnownNote> {
	const random = randomFrom(seed);
	const names = seriesNames(random, Math.ceil(count / notesPerSeries));
	const everybody = writers(random, 12 + names.length * 3);
	let left = count;
	for (const [index, series] of names.entries()) {
		const team = new Team(random, habits, random.some(everybody, 9), series, firstDay + (index % 7) * day);
		for (let week = 0; week < notesPerSeries && left > 0; week++, left--)
			yield random.chance(0.03)
				? writeArchive(random, [team.plan(), team.plan(), team.plan()].reverse())
				: writeNote(random, team.plan(), team.other());
	}
}

/** People who meet every week, and what stands in their way. */
class Team {
	readonly #random: Random;
	readonly #habits: Habits;
	readonly #people: readonly Writer[];
	readonly #series: string;
	readonly #open = new Map<Writer, Obstacle[]>();
	#time: number;

	constructor(random: Random, habits: Habits, people: readonly Writer[], series: string, start: number) {
		this.#random = random;
		this.#habits = habits;
		this.#people = people;
		this.#series = series;
		this.#time = start;
	}

	/** What the next meeting's note is to say. */
	plan(): Plan {
		const random = this.#random;
		const present = random.some(this.#people, 3 + random.int(5));
		const away = this.#people.filter((writer) => !present.includes(writer));
		const leads = random.some(present, random.pick([1, 1, 1, 1, 0, 2]));
		const plan = {
			date: new Date(this.#time).toISOString().slice(0, 10),
			series: this.#series,
			leads,
			notetakers: random.chance(0.05) ? leads : random.some(present, random.pick([1, 1, 1, 0, 2])),
			attendees: present,
			absentees: random.chance(0.2) ? away.slice(0, 1) : [],
			blocks: random.some(this.#people, 1 + random.int(6)).map((writer) => this.#block(writer)),
		};
		this.#time += 7 * day;
		return plan;
	}

	/** Somebody whom a note names beside those who matter. */
	other(): Writer {
		return { handle: 'formerly-here', first: 'Otilia', last: 'Quarles' };
	}

	#block(writer: Writer): BlockPlan {
		const random = this.#random;
		const several = (most: number, make: () => string) => Array.from({ length: random.int(most + 1) }, make);
		const kept = (this.#open.get(writer) ?? []).filter(() => random.chance(0.5));
		const fresh = Array.from({ length: random.pick(this.#habits.obstacles) }, () => obstacle(random));
		const open = [...kept, ...fresh];
		this.#open.set(writer, open);
		return {
			writer,
			isAbsent: random.chance(0.07),
			done: several(this.#habits.done, () => work(random)),
			next: several(this.#habits.next, () => work(random)),
			blocked: open.length > 0 ? open : random.chance(0.6) ? [] : null,
			asks: random.chance(this.#habits.asks) ? [ask(random)] : [],
		};
	}
}
