import { expect, test } from 'vitest';
import { summed } from '#lib/dataset/checksum.ts';
import { sha256 } from '#lib/dataset/sha-256.ts';

const megabyte = 1024 * 1024;

/** Bytes that are not all the same. */
const bytesOf = (length: number) => new Uint8Array(length).map((_, at) => at % 251);

test('many bytes are hashed elsewhere and come back as they were', async () => {
	const bytes = bytesOf(9 * megabyte);
	const expected = await sha256(bytes);
	const answer = await summed(bytes);
	expect(bytes.byteLength).toBe(0);
	expect(answer.sha256).toBe(expected);
	expect(await sha256(answer.bytes)).toBe(expected);
});

test('few bytes stay where they are', async () => {
	const bytes = bytesOf(megabyte);
	const answer = await summed(bytes);
	expect(answer.sha256).toBe(await sha256(bytes));
	expect(answer.bytes).toBe(bytes);
});

test('where its thread does not start, the page hashes itself', async () => {
	const bytes = bytesOf(9 * megabyte);
	const answer = await summed(bytes, () => new Worker('data:text/javascript,throw new Error()'));
	expect(answer.sha256).toBe(await sha256(bytes));
	expect(answer.bytes).toBe(bytes);
});
