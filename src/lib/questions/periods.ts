import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './periods.sql?raw';

/** A month or a quarter in view. */
export interface Period {
	/** Its first day. */
	readonly period: string;
	readonly per: 'month' | 'quarter';
	/** Its days in view: after `after`, up to `on`. */
	readonly after: string;
	readonly on: string;
	/** The view begins or ends within it. */
	readonly isPartial: boolean;
}

/** What is known of a month, by its first day. */
interface OfMonth {
	readonly month: string;
}

/**
 * The periods in view, each with what a question asks of its months: months under 18 months, else quarters. The
 * question takes the filters as its parameters.
 */
export async function periodsWith<T extends OfMonth>(
	engine: Engine,
	filters: Filters,
	question: string,
	ask: Ask,
): Promise<{ readonly period: Period; readonly months: readonly T[] }[]> {
	const parameters = filterParameters(filters);
	const [periods, months] = await Promise.all([
		engine.query<Period & { lastDay: string }>(sql, [...parameters, ''], ask),
		engine.query<T>(question, parameters, ask),
	]);
	return periods.map(({ lastDay, ...period }) => ({
		period,
		months: months.filter(({ month }) => month >= period.period && month <= lastDay),
	}));
}
