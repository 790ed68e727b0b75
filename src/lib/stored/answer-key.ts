import type { Parameter } from '../engine/engine.ts';

/** By what a stored answer is found: a hash of 64 bits (FNV-1a) of a statement and its parameters, as 16 hexadecimal digits. */
export function answerKey(sql: string, parameters: readonly Parameter[]): string {
	const text = `${sql}\u0000${JSON.stringify(parameters)}`;
	let [high, low] = [0xcbf29ce4, 0x84222325];
	for (let at = 0; at < text.length; at++) {
		low ^= text.charCodeAt(at);
		// Times 2^40 + 0x1b3, in halves of 32 bits.
		const product = (low >>> 0) * 0x1b3;
		high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 0x1_0000_0000)) >>> 0;
		low = product >>> 0;
	}
	return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
