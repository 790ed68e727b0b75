import type { Config } from '#ingest/config.ts';
import type { Row } from '#ingest/schema.ts';
import type { Meeting } from './meetings.ts';
import type { ArchiveNote } from './note.ts';
import { byCodeUnit, groupBy } from './order.ts';

/** Gives the series of a spelling: the first configured one that matches, else the spelling itself. */
export function seriesBySpelling(config: Config): (spelling: string) => string {
	const configured = Object.entries(config.series).map(([id, { match }]) => ({
		id,
		matches: [id, ...match],
	}));
	const known = new Map<string, string>();
	return (spelling) => {
		const found = known.get(spelling);
		if (found !== undefined) return found;
		const series = configured.find(({ matches }) => matches.some((name) => isMatch(name, spelling)));
		const id = series?.id ?? idFrom(spelling);
		known.set(spelling, id);
		return id;
	};
}

/** The `series` rows of the notes that there are. */
export function seriesRows(
	notes: readonly ArchiveNote[],
	meetings: readonly Meeting[],
	seriesOf: (spelling: string) => string,
	config: Config,
) {
	const spellings = new Map<string, Set<string>>();
	for (const { facts } of notes) {
		const series = seriesOf(facts.seriesSpelling);
		spellings.set(series, (spellings.get(series) ?? new Set()).add(facts.seriesSpelling));
	}
	const held = groupBy(
		meetings.filter(({ isHeld }) => isHeld),
		({ series }) => series,
	);
	return [...spellings]
		.sort(([a], [b]) => byCodeUnit(a, b))
		.map(([series, written]): Row<'series'> => ({
			series,
			label: (Object.hasOwn(config.series, series) && config.series[series]?.label) || labelFrom(series),
			spellings: [...written].sort(),
			interval_days: medianInterval(held.get(series) ?? []),
		}));
}

/** Median number of days between the days on which meetings were held; null for fewer than two days. */
function medianInterval(meetings: readonly Meeting[]): number | null {
	const days = [...new Set(meetings.map(({ date }) => Date.parse(date) / 86_400_000))].sort((a, b) => a - b);
	const gaps = days
		.slice(1)
		.map((day, index) => day - (days[index] ?? day))
		.sort((a, b) => a - b);
	const middle = gaps.length >> 1;
	const upper = gaps[middle];
	if (upper === undefined) return null;
	return gaps.length % 2 ? upper : Math.round((upper + (gaps[middle - 1] ?? upper)) / 2);
}

function isMatch(name: string, spelling: string): boolean {
	const wanted = name.toLowerCase();
	return wanted.endsWith('*') ? spelling.startsWith(wanted.slice(0, -1)) : spelling === wanted;
}

const idFrom = (spelling: string) =>
	spelling.replace(/[^\p{L}\p{N}._-]+/gu, '').replace(/^[-_.]+|[-_.]+$/gu, '') || 'notes';

const labelFrom = (series: string) => {
	const words = series.replace(/[-_.]+/gu, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
};
