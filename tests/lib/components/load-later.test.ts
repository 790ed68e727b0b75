import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadLater } from '#lib/components/load-later.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test('what is not part of the first view is loaded once nobody waits for the view', () => {
	const load = vi.fn(() => Promise.resolve());
	let isWaiting = true;
	loadLater(load, () => isWaiting);
	vi.advanceTimersByTime(10_000);
	expect(load).not.toHaveBeenCalled();
	isWaiting = false;
	vi.advanceTimersByTime(10_000);
	expect(load).toHaveBeenCalledOnce();
});

test('what is left before that is not loaded', () => {
	const load = vi.fn(() => Promise.resolve());
	loadLater(load, () => false)();
	vi.advanceTimersByTime(10_000);
	expect(load).not.toHaveBeenCalled();
});
