import type { Config } from '#ingest/config.ts';
import type { Row } from '#ingest/schema.ts';
import { likenesses, type Likeness, type Spelling } from './aliases.ts';
import type { Meeting } from './meetings.ts';
import type { ArchiveNote } from './note.ts';
import { byCodeUnit, groupBy } from './order.ts';

/** Who is who in an archive. */
export interface People {
	/** The canonical handle of a spelling; null for nobody, and for who is to be ignored. */
	readonly personOf: (written: string | null) => string | null;
	readonly rows: readonly Row<'people'>[];
	/** Look-alikes that nobody has joined, for a person to decide. */
	readonly suggestions: readonly Suggestion[];
}

/** A spelling that may be another one of a person. */
export interface Suggestion {
	readonly alias: string;
	/** Spellings that are already joined with it. */
	readonly joined: readonly string[];
	/** What it looks like, and how. */
	readonly alike: string;
	readonly why: string;
	/** Whose spelling that is. */
	readonly person: string;
	/** The note that has it first. */
	readonly notePath: string;
}

interface Seen extends Spelling {
	readonly first: Meeting;
	readonly last: Meeting;
	readonly series: Set<string>;
}

/** Joins the spellings of one person where the evidence is strong: configured, said by a note, or one slip. */
export function peopleOf(
	notes: readonly ArchiveNote[],
	meetings: readonly Meeting[],
	config: Config,
): People {
	const seen = spellingsOf(meetings);
	const configured = configuredPeople(config);
	const said = handlesOfNames(notes);
	const handleOf = new Map<string, string>();
	for (const { written } of seen)
		handleOf.set(written, configured.get(written) ?? said.get(written) ?? written);
	for (const [written, handle] of handleOf) handleOf.set(written, configured.get(handle) ?? handle);

	const seenAs = new Map(seen.map((spelling) => [spelling.written, spelling]));
	const likely = likenesses(seen).filter(({ rare, usual }) => handleOf.get(rare) !== handleOf.get(usual));
	const isOpen = ({ rare }: Likeness) => handleOf.get(rare) === rare && !configured.has(rare);
	for (const likeness of likely.filter((one) => one.isSure && isOpen(one)))
		handleOf.set(likeness.rare, handleOf.get(likeness.usual) ?? likeness.usual);
	for (const written of handleOf.keys()) handleOf.set(written, lastIn(handleOf, written));

	const isIgnored = (handle: string) => ownValue(config.people, handle)?.ignore === true;
	return {
		personOf: (written) => {
			const handle = written === null ? null : (handleOf.get(written) ?? configured.get(written) ?? written);
			return handle === null || isIgnored(handle) ? null : handle;
		},
		rows: peopleRows(
			seen.filter(({ written }) => !isIgnored(handleOf.get(written) ?? written)),
			handleOf,
			notes,
			config,
		),
		suggestions: likely
			.filter((one) => !one.isSure && isOpen(one) && handleOf.get(one.usual) !== one.rare)
			.map((one) => suggestion(one, seenAs, handleOf)),
	};
}

/** Follows what was joined to what: the last one is the person. */
function lastIn(handleOf: ReadonlyMap<string, string>, written: string): string {
	const passed = new Set([written]);
	let last = written;
	for (let next = handleOf.get(last); next !== undefined && !passed.has(next); next = handleOf.get(last)) {
		passed.add(next);
		last = next;
	}
	return last;
}

function spellingsOf(meetings: readonly Meeting[]): Seen[] {
	const seen = new Map<string, Seen & { count: number; last: Meeting }>();
	for (const meeting of meetings)
		for (const written of namesIn(meeting)) {
			const known = seen.get(written);
			if (known) {
				known.count++;
				known.last = meeting;
				known.series.add(meeting.series);
			} else
				seen.set(written, {
					written,
					count: 1,
					series: new Set([meeting.series]),
					first: meeting,
					last: meeting,
				});
		}
	return [...seen.values()];
}

function namesIn({ facts }: Meeting): Set<string> {
	const names = new Set([...facts.leads, ...facts.notetakers, ...facts.attendees, ...facts.absentees]);
	for (const { writtenAs } of facts.updates) names.add(writtenAs);
	for (const { writtenAs } of [...facts.items, ...facts.blockers, ...facts.reviewRequests])
		if (writtenAs !== null) names.add(writtenAs);
	for (const { reviewers } of facts.reviewRequests) for (const reviewer of reviewers) names.add(reviewer);
	return names;
}

function configuredPeople(config: Config): Map<string, string> {
	const people = Object.entries(config.people);
	const named = groupBy(people, ([handle, { name }]) => (name ?? handle).toLowerCase());
	const unique = [...named.values()].flatMap(([only, ...others]) =>
		only && others.length === 0 ? [only] : [],
	);
	return new Map([
		...unique.map(([handle, { name }]): [string, string] => [(name ?? handle).toLowerCase(), handle]),
		...people.flatMap(([handle, { aliases }]) =>
			[handle, ...aliases].map((written): [string, string] => [written, handle]),
		),
	]);
}

/** Full names that notes write beside a handle, where all notes agree on the handle. */
function handlesOfNames(notes: readonly ArchiveNote[]): Map<string, string> {
	const identities = notes.flatMap(({ facts }) => facts.identities);
	const byName = groupBy(identities, ({ name }) => name.toLowerCase());
	return new Map(
		[...byName].flatMap(([name, ofName]) => {
			const [handle, ...others] = new Set(ofName.map((identity) => identity.handle));
			return handle && others.length === 0 && /\S\s+\S/u.test(name) ? [[name, handle] as const] : [];
		}),
	);
}

function peopleRows(
	seen: readonly Seen[],
	handleOf: ReadonlyMap<string, string>,
	notes: readonly ArchiveNote[],
	config: Config,
): Row<'people'>[] {
	const names = groupBy(
		notes.flatMap(({ facts }) => facts.identities),
		({ handle }) => handleOf.get(handle) ?? handle,
	);
	const byPerson = groupBy(seen, ({ written }) => handleOf.get(written) ?? written);
	return [...byPerson]
		.sort(([a], [b]) => byCodeUnit(a, b))
		.map(([person, spellings]) => ({
			person,
			display_name:
				ownValue(config.people, person)?.name ??
				mostFrequent((names.get(person) ?? []).map(({ name }) => name)) ??
				asName(person),
			aliases: spellings
				.map(({ written }) => written)
				.filter((written) => written !== person)
				.sort(byCodeUnit),
			first_seen: spellings.map(({ first }) => first.date).sort(byCodeUnit)[0] ?? '',
			last_seen:
				spellings
					.map(({ last }) => last.date)
					.sort(byCodeUnit)
					.at(-1) ?? '',
		}));
}

function suggestion(
	{ rare, usual, why }: Likeness,
	seen: ReadonlyMap<string, Seen>,
	handleOf: ReadonlyMap<string, string>,
): Suggestion {
	return {
		alias: rare,
		joined: [...handleOf].flatMap(([written, handle]) =>
			handle === rare && written !== rare ? written : [],
		),
		alike: usual,
		why,
		person: handleOf.get(usual) ?? usual,
		notePath: seen.get(rare)?.first.notePath ?? '',
	};
}

/** The `diagnostics` rows of suggestions. */
export const suggestionRows = (suggestions: readonly Suggestion[]) =>
	suggestions.map(({ alias, alike, why, person, notePath }): Row<'diagnostics'> => ({
		note_path: notePath,
		line: null,
		severity: 'info',
		code: 'alias-suggestion',
		message: `"${alias}" looks like "${alike}" (${why}). If they are one person, add it to the aliases of "${person}" in the configuration.`,
	}));

/** A full name with its capitals back; a handle stays as it is. */
const asName = (person: string) =>
	person.includes(' ')
		? person.replace(/(?<![\p{L}\p{N}'])\p{L}/gu, (letter) => letter.toUpperCase())
		: person;

function mostFrequent(values: readonly string[]): string | undefined {
	const groups = [...groupBy(values, (value) => value)];
	return groups.sort(([a, as], [b, bs]) => bs.length - as.length || byCodeUnit(a, b))[0]?.[0];
}

const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
	Object.hasOwn(record, key) ? record[key] : undefined;
