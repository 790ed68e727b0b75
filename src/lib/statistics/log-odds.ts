/** How much more often something was mentioned in one part than in the other. */
export interface LogOdds {
	/** The logarithm of the ratio of its odds; above 0 where it is more frequent in the first part. */
	readonly delta: number;
	/** `delta` in units of its standard error. */
	readonly z: number;
}

/**
 * The log-odds ratio of each word in two parts, with an informative Dirichlet prior, so that rare words do not look
 * extreme: the shares of both parts together, worth as many mentions as the first part has. `counts` are the mentions
 * of each word in the first and in the second part (Monroe, Colaresi and Quinn 2008, equations 16, 19 and 22).
 */
export function logOdds(counts: readonly (readonly [number, number])[]): LogOdds[] {
	const n1 = counts.reduce((sum, [first]) => sum + first, 0);
	const n2 = counts.reduce((sum, [, second]) => sum + second, 0);
	return counts.map(([first, second]) => {
		const prior = ((first + second) / (n1 + n2)) * n1;
		const odds = (count: number, n: number) => (count + prior) / (n + n1 - count - prior);
		const delta = Math.log(odds(first, n1)) - Math.log(odds(second, n2));
		const variance = 1 / (first + prior) + 1 / (second + prior);
		return Number.isFinite(delta) ? { delta, z: delta / Math.sqrt(variance) } : { delta: 0, z: 0 };
	});
}
