/** The smallest number of people whose parts make up half of all or more; 0 of nothing. */
export function absenceFactor(parts: readonly number[]): number {
	const half = parts.reduce((sum, part) => sum + part, 0) / 2;
	if (half === 0) return 0;
	let sum = 0;
	return parts.toSorted((a, b) => b - a).findIndex((part) => (sum += part) >= half) + 1;
}
