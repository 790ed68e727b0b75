/** One thing measured several times. */
export interface Measured {
	readonly name: string;
	readonly milliseconds: number[];
}

/** Prints medians with their ranges, and how the first compares with the last. */
export function report(title: string, measured: readonly Measured[]): void {
	console.log(title);
	for (const { name, milliseconds } of measured) {
		const [least, most] = [Math.min(...milliseconds), Math.max(...milliseconds)];
		const range = `${time(least)} to ${time(most)}, n = ${String(milliseconds.length)}`;
		console.log(`  ${name.padEnd(20)} median ${time(median(milliseconds))}  (${range})`);
	}
	const last = measured.at(-1);
	for (const { name, milliseconds } of measured.slice(0, -1))
		if (last)
			console.log(
				`  ${name} / ${last.name}: ${(median(milliseconds) / median(last.milliseconds)).toFixed(2)}`,
			);
}

/** The middle one of several numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const upper = sorted[sorted.length >> 1] ?? NaN;
	return sorted.length % 2 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] ?? NaN)) / 2;
}

const time = (milliseconds: number) =>
	milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
