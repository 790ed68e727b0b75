import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import { filterParameters, type Ask } from './ask.ts';
import sql from './attendance-series.sql?raw';

/** A series in view. */
export interface SeriesInView {
	readonly series: string;
	readonly label: string;
	/** Held in view. */
	readonly meetings: number;
	/** Those whose notes list who came. */
	readonly listed: number;
	/** Those at which one of the chosen people was heard of. */
	readonly heardOf: number;
}

/** The series in view, first those at whose meetings the chosen people were heard of most often. */
export function attendanceSeries(engine: Engine, filters: Filters, ask: Ask = {}): Promise<SeriesInView[]> {
	return engine.query<SeriesInView>(sql, filterParameters(filters), ask);
}
