export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Standard normal quantile for a two-sided 95 % interval. */
const z = 1.959963984540054;

/** Wilson's 95 % interval of a share, `k` of `n`; null for none of none (Wilson 1927). */
export function wilson(k: number, n: number): Interval | null {
	if (n === 0) return null;
	const share = k / n;
	const centre = share + z ** 2 / (2 * n);
	const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
	const scale = 1 + z ** 2 / n;
	return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
