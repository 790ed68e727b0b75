import { afterEach, expect, test, vi } from 'vitest';
import { fetchEarly } from '#lib/dataset/early.ts';

const address = 'http://notes.test/data/manifest.json';

afterEach(() => vi.unstubAllGlobals());

test('what was asked for early is taken once, then asked for again', async () => {
	const early = new Map([[address, Promise.resolve(new Response('early'))]]);
	vi.stubGlobal('window', { early });
	vi.stubGlobal(
		'fetch',
		vi.fn(() => Promise.resolve(new Response('late'))),
	);
	expect(await (await fetchEarly(address)).text()).toBe('early');
	expect(fetch).not.toHaveBeenCalled();
	expect(await (await fetchEarly(address, { cache: 'no-cache' })).text()).toBe('late');
	expect(fetch).toHaveBeenCalledWith(address, { cache: 'no-cache' });
});

test('where nothing was asked for early, it is fetched', async () => {
	vi.stubGlobal('window', {});
	vi.stubGlobal('fetch', () => Promise.resolve(new Response('late')));
	expect(await (await fetchEarly(address)).text()).toBe('late');
});
