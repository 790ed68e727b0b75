import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import {
	fallenBy,
	kaplanMeier,
	survival,
	type Duration,
	type SurvivalStep,
} from '../statistics/kaplan-meier.ts';
import { filterParameters, type Ask, type Kind } from './ask.ts';
import sql from './durations.sql?raw';

/** How long threads last, those that have not ended as censored. */
export interface Durations {
	/** The day that they are seen from; null without any. */
	readonly asOf: string | null;
	/** One a thread. */
	readonly lasted: readonly Duration[];
	readonly ended: number;
	readonly open: number;
	/** Lost sight of: neither ended nor open. */
	readonly lost: number;
	/** The share that lasts longer, while at least five are at risk; none of fewer than ten threads. */
	readonly steps: readonly SurvivalStep[];
	/** The longest time for which five are at risk, where the curve stops; null without a curve. */
	readonly knownTo: number | null;
	/** After how many days half, 85 and 95 % have ended; null where the curve does not fall so far. */
	readonly ages: Readonly<Record<50 | 85 | 95, number | null>>;
	/** Days between meetings, the median over the threads; an end is known to such an interval only. */
	readonly intervalDays: number;
}

interface Answer {
	readonly asOf: string;
	readonly days: number;
	readonly ended: number;
	readonly open: number;
	readonly lost: number;
	readonly intervalDays: number;
}

/** Under so many threads there is no curve. */
export const leastForCurve = 10;
const leastAtRisk = 5;

/** How long the threads that opened in the view's dates last. */
export async function durations(
	engine: Engine,
	kind: Kind,
	filters: Filters,
	ask: Ask = {},
): Promise<Durations> {
	const rows = await engine.query<Answer>(sql, [...filterParameters(filters), kind], ask);
	const lasted = rows.flatMap(({ days, ended, open, lost }) => [
		...Array.from({ length: ended }, () => ({ days, hasEnded: true })),
		...Array.from({ length: open + lost }, () => ({ days, hasEnded: false })),
	]);
	const sum = (what: 'ended' | 'open' | 'lost') => rows.reduce((total, row) => total + row[what], 0);
	const isEnough = lasted.length >= leastForCurve;
	const steps = isEnough ? kaplanMeier(lasted).filter(({ atRisk }) => atRisk >= leastAtRisk) : [];
	return {
		asOf: rows[0]?.asOf ?? null,
		lasted,
		ended: sum('ended'),
		open: sum('open'),
		lost: sum('lost'),
		steps,
		knownTo: isEnough ? (lasted.at(-leastAtRisk)?.days ?? null) : null,
		ages: { 50: fallenBy(steps, 0.5), 85: fallenBy(steps, 0.85), 95: fallenBy(steps, 0.95) },
		intervalDays: rows[0]?.intervalDays ?? 7,
	};
}

/** The share of threads that have ended by an age; null without a curve, and at least that where it stops before. */
export function pace({ steps, knownTo }: Pick<Durations, 'steps' | 'knownTo'>, days: number): number | null {
	return knownTo === null ? null : 1 - survival(steps, days);
}
