import { groupBy } from './order.ts';

/** A spelling in the notes, and how much is known of it. */
export interface Spelling {
	readonly written: string;
	/** In how many meetings it stands. */
	readonly count: number;
	readonly series: ReadonlySet<string>;
}

/** Two spellings that look alike. `isSure` where the evidence is strong enough to join them. */
export interface Likeness {
	readonly rare: string;
	readonly usual: string;
	readonly why: string;
	readonly isSure: boolean;
}

const longEnough = 7;
const rareAtMost = 4;
const timesAsUsual = 5;

/**
 * Spellings that may be one person. Sure are a long name with its words written apart or together, and a slip of one
 * letter in a long handle that is rare beside the right one and seen in the same series; a digit tells people apart
 * more often than it is a slip.
 */
export function likenesses(spellings: readonly Spelling[]): Likeness[] {
	const usualFirst = [...spellings].sort((a, b) => b.count - a.count || (a.written < b.written ? -1 : 1));
	const together = writtenTogether(usualFirst);
	const known = new Set(together.map(({ rare }) => rare));
	return [
		...together,
		...slips(usualFirst).filter(({ rare }) => !known.has(rare)),
		...shortForms(usualFirst).filter(({ rare }) => !known.has(rare)),
	];
}

/** `anna berg` beside `anna-berg` and `annaberg`. */
function writtenTogether(usualFirst: readonly Spelling[]): Likeness[] {
	const byLetters = groupBy(usualFirst, ({ written }) => written.replace(/[\s._-]/gu, ''));
	return [...byLetters].flatMap(([letters, [usual, ...others]]) =>
		others.map(({ written }) => ({
			rare: written,
			usual: usual?.written ?? written,
			why: 'the same letters',
			isSure: letters.length > longEnough,
		})),
	);
}

function slips(usualFirst: readonly Spelling[]): Likeness[] {
	const byTrace = new Map<string, Spelling[]>();
	const found: Likeness[] = [];
	for (const spelling of usualFirst) {
		const { written } = spelling;
		if (written.length < 4) continue;
		const traces = [written, ...Array.from(written, (_, at) => written.slice(0, at) + written.slice(at + 1))];
		const alike = new Set(traces.flatMap((trace) => byTrace.get(trace) ?? []));
		const usual = [...alike].find((other) => isOneSlip(written, other.written));
		if (usual)
			found.push({
				rare: written,
				usual: usual.written,
				why: 'one letter apart',
				isSure: isSure(spelling, usual),
			});
		for (const trace of new Set(traces)) byTrace.set(trace, [...(byTrace.get(trace) ?? []), spelling]);
	}
	return found;
}

const isSure = (rare: Spelling, usual: Spelling) =>
	Math.min(rare.written.length, usual.written.length) >= longEnough &&
	rare.count <= rareAtMost &&
	usual.count >= timesAsUsual * rare.count &&
	[...rare.series].some((series) => usual.series.has(series)) &&
	digits(rare.written) === digits(usual.written);

const digits = (text: string) => text.replace(/\D/gu, '');

/** Inserted, left out, replaced, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	return restA.length <= 1 && restB.length <= 1;
}

/** `anna` beside `annaberg`: told, never joined. */
function shortForms(usualFirst: readonly Spelling[]): Likeness[] {
	const sorted = [...usualFirst].sort((a, b) => (a.written < b.written ? -1 : 1));
	return sorted.flatMap((short, index) => {
		const { written } = short;
		if (written.length < 4) return [];
		const longer: Spelling[] = [];
		for (let at = index + 1; sorted[at]?.written.startsWith(written); at++) {
			const candidate = sorted[at];
			if (candidate && [...short.series].some((series) => candidate.series.has(series)))
				longer.push(candidate);
		}
		const [only] = longer;
		if (!only || longer.length > 1 || isOneSlip(written, only.written)) return [];
		const [rare, usual] = only.count > short.count ? [short, only] : [only, short];
		return [{ rare: rare.written, usual: usual.written, why: 'one begins like the other', isSure: false }];
	});
}
