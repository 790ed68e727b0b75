import type { Line, LineKind } from '#lib/questions/lines-behind.ts';

/** How what is counted is spoken of. */
export const lineWords: Readonly<Record<LineKind, { readonly one: string; readonly many: string }>> = {
	items: { one: 'item', many: 'items' },
	updates: { one: 'update', many: 'updates' },
	reported: { one: 'update that could name a blocker', many: 'updates that could name a blocker' },
	heard: { one: 'meeting that heard of them', many: 'meetings that heard of them' },
	present: { one: 'meeting they came to', many: 'meetings they came to' },
	asynchronous: { one: 'meeting with an update only', many: 'meetings with an update only' },
	absent: { one: 'meeting they missed', many: 'meetings they missed' },
	expected: { one: 'chance to come', many: 'chances to come' },
	joined: { one: 'time somebody took part', many: 'times somebody took part' },
};

const states: Readonly<Record<LineKind, string>> = {
	items: 'item',
	updates: 'update',
	reported: 'update',
	heard: 'heard of',
	present: 'present',
	asynchronous: 'update only, not listed',
	absent: 'absent',
	expected: 'not heard of',
	joined: 'took part',
};

/** The words of a line, or how the person was heard of. */
export function wordsOf({ what, text }: Line): string {
	return text ?? states[what];
}
