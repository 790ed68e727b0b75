import type { Entry } from '../notes/entries.ts';

/** A label that says blocked, with what stands on its line and under it. */
export interface BlockedPart {
	readonly label: Entry;
	readonly value: string;
	readonly children: readonly Entry[];
}

/** The blocked sections of one block of status. */
export function blockedParts(block: Entry): BlockedPart[] {
	const found: BlockedPart[] = [];
	const visit = (entry: Entry) => {
		if (entry.label?.section === 'blocked') found.push(partOf(entry));
		else entry.children.forEach(visit);
	};
	block.children.forEach(visit);
	return found;
}

/** The blocked section that a label opens. */
export function partOf(label: Entry): BlockedPart {
	const continued = label.lines.slice(1).map(({ text }) => text);
	return {
		label,
		value: [label.label?.value ?? '', ...continued].join(' ').trim(),
		children: label.children,
	};
}
