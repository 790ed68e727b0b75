/** Choices that are the same for a seed. */
export interface Random {
	/** From 0 to 1, without 1. */
	next(): number;
	chance(probability: number): boolean;
	/** From 0 to `below`, without it. */
	int(below: number): number;
	pick<T>(list: readonly [T, ...T[]]): T;
	/** As many of a list as are asked for, in its order. */
	some<T>(list: readonly T[], count: number): T[];
}

/** Random numbers by mulberry32. */
export function randomFrom(seed: number): Random {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const int = (below: number) => Math.floor(next() * below);
	return {
		next,
		int,
		chance: (probability) => next() < probability,
		pick: (list) => list[int(list.length)] ?? list[0],
		some: (list, count) => {
			let [wanted, left] = [count, list.length];
			return list.filter(() => {
				const isTaken = next() * left-- < wanted;
				if (isTaken) wanted--;
				return isTaken;
			});
		},
	};
}
