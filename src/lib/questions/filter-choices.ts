import type { Engine } from '../engine/engine.ts';
import type { ListFilter } from '../filters/filters.ts';
import type { Ask } from './ask.ts';
import sql from './filter-choices.sql?raw';

export interface Choice {
	readonly id: string;
	readonly label: string;
	/** Other names to search by. */
	readonly aliases: readonly string[];
	/** Held meetings of a series, meetings that hear of a person, items about a project or a topic. */
	readonly count: number;
}

export interface FilterChoices extends Readonly<Record<ListFilter, readonly Choice[]>> {
	readonly firstMeeting: string | null;
	readonly lastMeeting: string | null;
}

interface Answer extends Choice {
	readonly filter: ListFilter;
	readonly firstMeeting: string | null;
	readonly lastMeeting: string | null;
}

/** What can be chosen in the filter bar: people by name, the rest by how much there is of it. */
export async function filterChoices(engine: Engine, ask: Ask = {}): Promise<FilterChoices> {
	const rows = await engine.query<Answer>(sql, [], ask);
	const of = (filter: ListFilter): Choice[] =>
		rows
			.filter((row) => row.filter === filter)
			.map(({ id, label, aliases, count }) => ({ id, label, aliases, count }));
	return {
		series: of('series'),
		person: of('person'),
		project: of('project'),
		topic: of('topic'),
		firstMeeting: rows[0]?.firstMeeting ?? null,
		lastMeeting: rows[0]?.lastMeeting ?? null,
	};
}

/** The ids among the choices, to check a URL's filters with (`keepKnown`). */
export function knownValues(choices: FilterChoices): Record<ListFilter, ReadonlySet<string>> {
	const ids = (list: readonly Choice[]) => new Set(list.map((choice) => choice.id));
	return {
		series: ids(choices.series),
		person: ids(choices.person),
		project: ids(choices.project),
		topic: ids(choices.topic),
	};
}
