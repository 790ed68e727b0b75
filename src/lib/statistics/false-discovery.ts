/**
 * Which of many p-values are kept so that no more than a share `q` of the kept ones is expected to be chance
 * (Benjamini and Hochberg 1995), in their order.
 */
export function benjaminiHochberg(ps: readonly number[], q: number): boolean[] {
	const sorted = ps.toSorted((a, b) => a - b);
	const last = sorted.findLastIndex((p, index) => p <= ((index + 1) / sorted.length) * q);
	const highest = sorted[last] ?? -1;
	return ps.map((p) => p <= highest);
}

/** The chance of a standard normal value above `z`, to 1e-7 (Abramowitz and Stegun 1964, 7.1.26). */
export function upperTail(z: number): number {
	if (z < 0) return 1 - upperTail(-z);
	const x = z / Math.SQRT2;
	const t = 1 / (1 + 0.3275911 * x);
	const series =
		t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
	return (series * Math.exp(-x * x)) / 2;
}
