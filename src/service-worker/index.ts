import { base, build, files, prerendered, version } from '$service-worker';
import { cacheNames } from '../lib/offline/cache-names.ts';
import { datasetFiles, forgetOthers, keepAll } from './keep.ts';
import { routed } from './routes.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const names = cacheNames(base);
const shell = names.shell(version);
const manifest = `${base}/data/manifest.json`;

worker.addEventListener('install', (event) => {
	event.waitUntil(routed(event, base));
	void worker.skipWaiting();
});
worker.addEventListener('activate', (event) => {
	event.waitUntil(worker.registration.navigationPreload.enable());
});

/**
 * What is being kept. A page asks for it when it has drawn what it shows, so that keeping takes nothing from that; one
 * that asks to forget has it given up first, so that nothing comes after.
 */
let keeping: { readonly control: AbortController; readonly done: Promise<void> } | undefined;

worker.addEventListener('message', (event) => {
	if (event.data === 'keep' && keeping === undefined) {
		const control = new AbortController();
		const done = keep(control.signal).finally(() => (keeping = undefined));
		keeping = { control, done };
		event.waitUntil(done);
	}
	if (event.data === 'forget') event.waitUntil(forget().then(() => event.ports[0]?.postMessage('done')));
});

async function forget(): Promise<void> {
	keeping?.control.abort();
	await keeping?.done.catch(() => undefined);
	for (const name of await caches.keys()) if (names.isOwn(name)) await caches.delete(name);
}

/** The manifest comes last: the one that is kept names files that are. */
async function keep(signal: AbortSignal): Promise<void> {
	await keepAll(shell, [...build, ...files, ...prerendered], signal);
	const response = await fetch(manifest, { cache: 'no-store', signal });
	if (!response.ok) return;
	const named = await datasetFiles(response.clone());
	await keepAll(names.dataset, named, signal);
	await (await caches.open(names.dataset)).put(manifest, response);
	await forgetOthers(names.dataset, [manifest, ...named]);
	for (const name of await caches.keys())
		if (names.isOwn(name) && name !== shell && name !== names.dataset) await caches.delete(name);
}

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(`${base}/`)) return;
	if (engine.test(pathname)) return;
	if (request.mode === 'navigate')
		event.respondWith(newest(request, event.preloadResponse as Promise<Response | undefined>));
	else if (hashed.test(pathname) && request.cache !== 'reload') event.respondWith(kept(request));
	else event.respondWith(newest(request));
});

/** Addresses that say what is there: another content has another address. */
const hashed = /\/_app\/immutable\/|\/data\/[0-9a-f]{64}\//;

/** Fetched past this worker, as the browser finds what it has compiled only so; without network its own worker takes what is kept. */
const engine = /\.wasm\.[^/]*gz$/;

/** What the host gives now; without it, what is kept. */
async function newest(
	request: Request,
	preloaded: Promise<Response | undefined> = Promise.resolve(undefined),
): Promise<Response> {
	try {
		return (await preloaded) ?? (await fetch(request));
	} catch (error) {
		const found = await find(request);
		if (found === undefined) throw error;
		return found;
	}
}

/** What is kept; else what the host gives. */
async function kept(request: Request): Promise<Response> {
	return (await find(request)) ?? fetch(request);
}

const find = (request: Request) => caches.match(request, { ignoreSearch: true, ignoreVary: true });
