/** How long something lasted; censored where it had not ended when it was last seen. */
export interface Duration {
	readonly days: number;
	readonly hasEnded: boolean;
}

/** A place where the curve falls, with its 95 % band. */
export interface SurvivalStep {
	readonly days: number;
	/** The share that lasts longer than `days`. */
	readonly share: number;
	readonly low: number;
	readonly high: number;
	/** How many had lasted so long without having ended before. */
	readonly atRisk: number;
	/** How many ended just then. */
	readonly ended: number;
}

/** Standard normal quantile for a two-sided 95 % interval. */
const z = 1.959963984540054;

/**
 * The share that lasts longer than a time, by the product-limit estimate S(t) = Π (1 − d/n) over the times at which
 * some ended (Kaplan & Meier 1958): d ended of the n at risk; one censored at that time is still at risk. The band is
 * S^exp(±z·√V / ln S) with Greenwood's V = Σ d/(n(n − d)) on the log–log scale (Kalbfleisch & Prentice 1980).
 */
export function kaplanMeier(durations: readonly Duration[]): SurvivalStep[] {
	const ended = new Map<number, number>();
	for (const { days, hasEnded } of durations) {
		if (hasEnded) ended.set(days, (ended.get(days) ?? 0) + 1);
	}
	let share = 1;
	let greenwood = 0;
	return [...ended]
		.sort(([a], [b]) => a - b)
		.map(([days, n]) => {
			const risk = atRisk(durations, days);
			share *= 1 - n / risk;
			greenwood += n / (risk * (risk - n));
			return { days, share, ...band(share, greenwood), atRisk: risk, ended: n };
		});
}

/** How many lasted so long at least. */
export function atRisk(durations: readonly Duration[], days: number): number {
	return durations.filter((one) => one.days >= days).length;
}

/** The share that lasts longer than `days`. */
export function survival(steps: readonly SurvivalStep[], days: number): number {
	return steps.findLast((step) => step.days <= days)?.share ?? 1;
}

/** When the curve has fallen by a share of its start, so that .5 gives the median; null where that is not reached. */
export function fallenBy(steps: readonly SurvivalStep[], share: number): number | null {
	return steps.find((step) => step.share <= 1 - share + rounding)?.days ?? null;
}

/** The curve is a product of fractions: what ought to be half may be a little more. */
const rounding = 1e-9;

function band(share: number, greenwood: number): { low: number; high: number } {
	if (share <= 0) return { low: 0, high: 0 };
	const spread = Math.exp((z * Math.sqrt(greenwood)) / -Math.log(share));
	return { low: share ** spread, high: share ** (1 / spread) };
}
