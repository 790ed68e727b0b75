import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Serving } from '#ingest/serve.ts';

const hash = 'a'.repeat(64);
let folder = '';
let serving: Serving;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'syncline-serve-'));
	mkdirSync(join(folder, 'site/data'), { recursive: true });
	mkdirSync(join(folder, 'dataset', hash), { recursive: true });
	const policy = `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-abc='">`;
	writeFileSync(join(folder, 'site/index.html'), `${policy}the overview`);
	writeFileSync(join(folder, 'site/data/index.html'), 'the page about data');
	writeFileSync(join(folder, 'site/engine.wasm.Ab1.gz'), gzipSync('the engine'));
	writeFileSync(join(folder, 'secret.md'), 'the secret');
	writeFileSync(join(folder, 'dataset/manifest.json'), '{}');
	writeFileSync(join(folder, 'dataset', hash, 'notes.arrow'), 'arrow');
	writeFileSync(join(folder, 'dataset', hash, 'derived-mentions.arrow'), 'derived');
	writeFileSync(join(folder, 'dataset', hash, 'answers-overview.json'), '{"a":1}');
	writeFileSync(join(folder, 'dataset/private.txt'), 'private');
	serving = await serve({
		site: join(folder, 'site'),
		dataset: join(folder, 'dataset'),
		host: '127.0.0.1',
		port: 0,
	});
});
afterAll(async () => {
	await serving.close();
	rmSync(folder, { recursive: true });
});

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** Sends the path as it is: `fetch` would clean it. */
const ask = (path: string, { method = 'GET', host = '' } = {}) =>
	new Promise<Answer>((resolve, reject) => {
		const { hostname, port } = new URL(serving.url);
		const headers = host ? { host } : {};
		request({ hostname, port, path, method, headers }, (response) => {
			let body = '';
			response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
			response.on('end', () => {
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
			});
		})
			.on('error', reject)
			.end();
	});

describe('serve', () => {
	const answers: readonly [path: string, status: number, body: RegExp][] = [
		['/', 200, /the overview/u],
		['/?series=core', 200, /the overview/u],
		['/data/', 200, /the page about data/u],
		['/data/manifest.json', 200, /^\{\}$/u],
		['/data/manifest.json?again', 200, /^\{\}$/u],
		[`/data/${hash}/notes.arrow`, 200, /^arrow$/u],
		[`/data/${hash}/derived-mentions.arrow`, 200, /^derived$/u],
		[`/data/${hash}/answers-overview.json`, 200, /^\{"a":1\}$/u],
		[`/data/${hash}/people.arrow`, 404, /no such table/u],
		['/data/private.txt', 404, /no such page/u],
		['/data/../../secret.md', 404, /no such page/u],
		['/../secret.md', 404, /no such page/u],
		['/%2e%2e/secret.md', 404, /no such page/u],
		[`/data/${hash}/..%2f..%2f..%2fsecret.md`, 404, /no such page/u],
		['/%', 404, /no such page/u],
		['/nothing', 404, /no such page/u],
	];
	test.each(answers)('%s: %i', async (path, status, body) => {
		const answer = await ask(path);
		expect([answer.status, answer.body]).toEqual([status, expect.stringMatching(body)]);
	});

	test('answers HEAD without a body, and no method that changes something', async () => {
		expect(await ask('/data/manifest.json', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
		for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('/', { method })).status).toBe(405);
	});

	const hosts: readonly [host: string, status: number][] = [
		['localhost:4780', 200],
		['127.0.0.1', 200],
		['[::1]:4780', 200],
		['evil.example', 421],
		['localhost.evil.example', 421],
		['127.0.0.1.evil.example:4780', 421],
	];
	test.each(hosts)('under the name %s: %i', async (host, status) => {
		expect((await ask('/', { host })).status).toBe(status);
	});

	test('never caches the manifest, and keeps what is named by its hash', async () => {
		expect((await ask('/data/manifest.json')).headers['cache-control']).toBe('no-store');
		expect((await ask(`/data/${hash}/notes.arrow`)).headers['cache-control']).toContain('immutable');
	});

	test('says of the engine that it is a WebAssembly, gzipped', async () => {
		const response = await fetch(new URL('engine.wasm.Ab1.gz', serving.url));
		expect(response.headers.get('content-type')).toBe('application/wasm');
		expect(await response.text()).toBe('the engine');
	});

	test('sends a strict policy with the hashes of the pages’ own scripts', async () => {
		const { headers } = await ask('/');
		expect(headers['content-security-policy']).toContain(
			"script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='",
		);
		expect(headers['content-security-policy']).toContain("default-src 'self'");
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	test('takes the next port where one is in use', async () => {
		const busy = createServer();
		await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
		const { port } = busy.address() as AddressInfo;
		const options = { site: join(folder, 'site'), dataset: join(folder, 'dataset'), host: '127.0.0.1', port };
		const next = await serve(options);
		await next.close();
		busy.close();
		expect(next.busyPort).toBe(port);
		expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
	});
});
