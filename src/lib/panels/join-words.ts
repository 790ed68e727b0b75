/** Why a mention belongs to its thread: what it shares with those before; null for the first. */
export function joinWords(joinedBy: string | null, evidence: string | null): string | null {
	if (joinedBy === null || evidence === null) return null;
	const shared = joinedBy === 'reference' ? 'the same reference' : 'words in common';
	return `Joined by ${shared}: ${cut(evidence)}`;
}

function cut(text: string): string {
	return text.length > longest ? `${text.slice(0, longest - 2).trimEnd()} …` : text;
}

const longest = 90;
