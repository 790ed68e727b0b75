/** How many of how many mentioned something in a period; `n` is 0 where there was nothing to mention it. */
export interface Portion {
	readonly k: number;
	readonly n: number;
}

/** A rate this many times the usual one is hot. */
const s = 2;
/** How dear it is to become hot, in units of the logarithm of the number of periods. */
const gamma = 1;

/**
 * In which periods something was hot: the cheapest sequence of two states, usual rate and twice that rate, where
 * becoming hot costs γ ln n (Kleinberg 2002, section 4: batched arrivals, s = 2, γ = 1). Periods with nothing in them
 * are missing: they are never hot, and what lies before and after them is taken as neighbours.
 */
export function bursts(periods: readonly Portion[]): boolean[] {
	const known = periods.flatMap(({ n }, index) => (n > 0 ? index : []));
	const total = known.reduce((sum, index) => sum + (periods[index]?.n ?? 0), 0);
	const usual = known.reduce((sum, index) => sum + (periods[index]?.k ?? 0), 0) / total;
	const isHot = periods.map(() => false);
	if (!(usual > 0) || usual * s >= 1) return isHot;

	const toHot = gamma * Math.log(known.length);
	const cost = (rate: number, { k, n }: Portion) => -k * Math.log(rate) - (n - k) * Math.log(1 - rate);
	let quiet = { cost: 0, hot: [] as number[] };
	let hot = { cost: toHot, hot: [] as number[] };
	for (const index of known) {
		const period = periods[index] ?? { k: 0, n: 0 };
		const [toQuiet, stayHot] = [
			hot.cost < quiet.cost ? hot : quiet,
			hot.cost <= quiet.cost + toHot ? hot : { ...quiet, cost: quiet.cost + toHot },
		];
		quiet = { cost: toQuiet.cost + cost(usual, period), hot: toQuiet.hot };
		hot = { cost: stayHot.cost + cost(usual * s, period), hot: [...stayHot.hot, index] };
	}
	for (const index of (hot.cost < quiet.cost ? hot : quiet).hot) isHot[index] = true;
	return isHot;
}
