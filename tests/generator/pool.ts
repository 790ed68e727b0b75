import type { Obstacle, Writer } from './known.ts';
import type { Random } from './random.ts';

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';

function syllables(random: Random, count: number): string {
	const letter = (of: string) => of.charAt(random.int(of.length));
	return Array.from({ length: count }, () => letter(consonants) + letter(vowels)).join('');
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** People with handles of every shape that hosts allow. */
export function writers(random: Random, count: number): Writer[] {
	const byHandle = new Map<string, Writer>();
	while (byHandle.size < count) {
		const stem = syllables(random, 3);
		const handle = random.pick([
			stem,
			stem,
			stem,
			`${stem}${String(random.int(90) + 10)}`,
			`${stem.slice(0, 4)}-${syllables(random, 2)}`,
			`${stem.slice(0, 4)}_${syllables(random, 2)}`,
			`${stem}.${syllables(random, 1)}`,
		]);
		byHandle.set(handle, { handle, first: capital(stem), last: capital(`${syllables(random, 2)}n`) });
	}
	return [...byHandle.values()];
}

/** Names of recurring meetings. */
export function seriesNames(random: Random, count: number): string[] {
	const names = new Set<string>();
	while (names.size < count)
		names.add(`${syllables(random, 3)}-${random.pick(['weekly', 'sync', 'core-team', 'guild'])}`);
	return [...names];
}

const things = [
	'kiln',
	'chimney',
	'glaze',
	'clay mixer',
	'oven door',
	'brick press',
	'yard',
	'label book',
] as const;
const repositories = ['kiln/oven', 'kiln/door', 'clay/mixer', 'clay/press'] as const;

/** Something that was or will be done. */
export function work(random: Random): string {
	const thing = random.pick(things);
	return random.pick([
		`Painted the ${thing}`,
		`Measured the ${thing} with [the new tape](https://example.org/tape)`,
		`${capital(thing)}: sketch of the second version`,
		`Sorted *all* of the parts of the ${thing} (took a day)`,
		`More tests of the ${thing}, \`--hot\` as well`,
		`Wrote about the ${thing} - ${link(random, 'issues')}`,
		`Fixed [${random.pick(repositories)}#${String(random.int(900) + 1)}](${link(random, 'issues')})`,
	]);
}

function link(random: Random, kind: 'issues' | 'pull'): string {
	return `https://github.com/${random.pick(repositories)}/${kind}/${String(random.int(900) + 1)}`;
}

/** Something in the way, with up to two details. */
export function obstacle(random: Random): Obstacle {
	const thing = random.pick(things);
	const isRequest = random.chance(0.15);
	const text = isRequest
		? random.pick([link(random, 'pull'), `New hinge for the ${thing} ${link(random, 'pull')}`])
		: random.pick([
				`The ${thing} arrives in pieces`,
				`Deciding on a colour for the ${thing}`,
				`The town has to permit the ${thing}`,
				`No gas for the ${thing}, ${link(random, 'issues')}`,
				`**${capital(thing)}** needs a decision`,
				`waiting on the supplier of the ${thing}`,
				`${capital(thing)} is too heavy for one person`,
			]);
	const details = isRequest
		? []
		: Array.from({ length: random.int(6) > 3 ? random.int(2) + 1 : 0 }, () =>
				random.pick([
					`the form is at https://example.org/${syllables(random, 2)}`,
					`talked about it with the ${random.pick(things)} people`,
					`see ${link(random, 'issues')}`,
				]),
			);
	return { text, details, isRequest };
}

/** A line that asks for a review. */
export function ask(random: Random): string {
	const url = link(random, 'pull');
	return random.pick([
		`Please review ${url}`,
		`Need reviews on [the ${random.pick(things)}](${url})`,
		`Would love feedback on ${url}`,
		`Can someone take a look at ${url}`,
	]);
}
