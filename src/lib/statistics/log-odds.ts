/** How much more often something was mentioned in one part than in the other. */
export interface LogOdds {
	/** The logarithm of the ratio of its odds; above 0 where it is more frequent in the first part. */
	readonly delta: number;
	/** `delta` in units of its standard error. */
	readonly z: number;
}

/**
 * The log-odds ratio of each word in two parts, with the counts of both as an informative Dirichlet prior: rare words
 * do not look extreme. `counts` are the mentions of each word in the first and in the second part; one that is
 * mentioned in neither is 0 in both senses (Monroe, Colaresi and Quinn 2008, equations 16, 19 and 22).
 */
export function logOdds(counts: readonly (readonly [number, number])[]): LogOdds[] {
	const n1 = counts.reduce((sum, [first]) => sum + first, 0);
	const n2 = counts.reduce((sum, [, second]) => sum + second, 0);
	const prior = n1 + n2;
	return counts.map(([first, second]) => {
		const own = first + second;
		if (own === 0) return { delta: 0, z: 0 };
		const odds = (count: number, n: number) => Math.log((count + own) / (n + prior - count - own));
		const delta = odds(first, n1) - odds(second, n2);
		return Number.isNaN(delta)
			? { delta: 0, z: 0 }
			: { delta, z: delta / Math.sqrt(1 / (first + own) + 1 / (second + own)) };
	});
}
