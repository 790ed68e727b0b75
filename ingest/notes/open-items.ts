import type { Entry } from './entries.ts';

/** Closes the bullets that a bullet at a column does not stand under; gives the outermost of them. */
export function closeItems(items: Entry[], column: number): Entry | null {
	let outermost: Entry | null = null;
	for (let top = items.at(-1); top && !holds(top, column); top = items.at(-1)) {
		items.pop();
		outermost = top;
	}
	return outermost;
}

function holds({ kind, column, parent }: Entry, inner: number): boolean {
	return column < inner || (kind === 'paragraph' && column === inner && parent?.kind === 'item');
}

/** Whether bullets at a label's own column belong to it. */
export function canAdopt(entry: Entry): boolean {
	const { label, children, column } = entry;
	if (!label || label.isWeak || label.value || isInAgenda(entry)) return false;
	return (label.hasColon || label.section === 'blocked') && children.every((child) => child.column <= column);
}

function isInAgenda({ parent }: Entry): boolean {
	for (let over = parent; over; over = over.parent) {
		if (over.label?.section === 'agenda') return true;
		if (over.kind !== 'item' && (over.person || (over.kind === 'heading' && over.label))) return false;
	}
	return false;
}

/** Whether a bullet is nothing but a label. */
export function isBareLabel({ label }: Entry): boolean {
	return (
		label !== null && label.value === '' && !label.isWeak && (label.section !== null || label.role !== null)
	);
}
