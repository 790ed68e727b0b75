import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { namedFilters } from '../filters/named-filters.ts';
import type { Ask } from '../questions/ask.ts';
import type { FilterChoices } from '../questions/filter-choices.ts';
import { headline } from '../questions/headline.ts';
import { openThreads } from '../questions/open-threads.ts';
import { sinceLastMeeting } from '../questions/since-last-meeting.ts';
import type { Thread } from '../questions/thread.ts';
import { threadsBehind, type Mark } from '../questions/threads-behind.ts';
import type { Digest } from './digest.ts';

const longestFirst = (a: Thread, b: Thread) => b.days - a.days;

/** What a report of blockers tells of a view: the threads behind the numbers of the overview's headline. */
export async function askDigest(
	engine: Engine,
	filters: Filters,
	choices: FilterChoices,
	ask: Ask = {},
): Promise<Digest> {
	const [told, open, since] = await Promise.all([
		headline(engine, 'blocker', filters, ask),
		openThreads(engine, 'blocker', filters, ask),
		sinceLastMeeting(engine, 'blocker', filters, ask),
	]);
	const compared = since.filter(({ isActive, isRecorded }) => isActive && isRecorded);
	const behind = async (what: Mark['what']): Promise<Thread[]> => {
		const met = what === 'unchanged' ? compared.filter(({ beforeOn }) => beforeOn !== null) : compared;
		const bySeries = met.map(({ series, lastOn, beforeOn }) =>
			threadsBehind(
				engine,
				'blocker',
				{ ...filters, series: [series] },
				{ what, on: lastOn, after: beforeOn },
				ask,
			),
		);
		return (await Promise.all(bySeries)).flat().toSorted(longestFirst);
	};
	const [opened, ended, unchanged] = await Promise.all([
		behind('opened'),
		behind('ended'),
		behind('unchanged'),
	]);
	return { headline: told, filters: namedFilters(filters, choices), opened, ended, unchanged, open };
}
