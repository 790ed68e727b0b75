import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fetchedEngine } from '#lib/engine/fetched-engine.ts';

const url = 'http://localhost/engine.wasm.gz';
const wasm = (text: string) => new Response(text, { headers: { 'content-type': 'application/wasm' } });
const zipped = () => new Response(gzipSync('from the host'));
const giving = (response: () => Response) => () => Promise.resolve(response());
const dead = () => Promise.reject(new TypeError('Failed to fetch'));
const keeping = (response?: Response) =>
	({ match: () => Promise.resolve(response) }) as unknown as CacheStorage;

const cases: readonly [name: string, typeof fetch, CacheStorage | undefined, expected: string][] = [
	['as the host gives it', giving(() => wasm('from the host')), keeping(wasm('kept')), 'from the host'],
	['unzipped', giving(zipped), keeping(), 'from the host'],
	['unzipped where nothing can be kept', giving(zipped), undefined, 'from the host'],
	['as it is kept where the host does not say what it is', giving(zipped), keeping(wasm('kept')), 'kept'],
	['as it is kept where the host does not answer', dead, keeping(wasm('kept')), 'kept'],
];

test.each(cases)('the engine comes %s', async (_, get, kept, expected) => {
	const response = await fetchedEngine([url], get, kept);
	expect(response.headers.get('content-type')).toBe('application/wasm');
	expect(await response.text()).toBe(expected);
});

test('the engine that does not come is what it failed by', async () => {
	await expect(fetchedEngine([url], dead, keeping())).rejects.toThrow('Failed to fetch');
	const missing = () => Promise.resolve(new Response(null, { status: 404 }));
	expect((await fetchedEngine([url], missing, keeping())).status).toBe(404);
});
