import { resolve } from '$app/paths';
import { cacheNames } from './cache-names.ts';

/** Where it is remembered that nothing is to be kept. */
const choice = 'keep-archive';

const base = () => new URL(resolve('/'), location.href).pathname.replace(/\/$/, '');

/** Whether this browser can keep pages: it does on https and on the machine itself. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis;

/** Whether the archive may be kept: until somebody has it forgotten. */
export function mayKeep(): boolean {
	try {
		return localStorage.getItem(choice) !== 'no';
	} catch {
		return false;
	}
}

/** Has the pages, the engine and the archive kept in this browser, so that they open at once and without network. */
export async function keep(): Promise<void> {
	if (!canKeep() || !mayKeep()) return;
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage('keep');
}

/** Keeps it again from now on. */
export async function allowKeeping(): Promise<void> {
	localStorage.removeItem(choice);
	await keep();
}

/** Deletes all that is kept of this site, also what is being kept just now, and keeps nothing from now on. */
export async function forget(): Promise<void> {
	localStorage.setItem(choice, 'no');
	const registration = await navigator.serviceWorker.getRegistration();
	const { port1, port2 } = new MessageChannel();
	const done = new Promise((resolve) => (port1.onmessage = resolve));
	if (!registration?.active) return;
	registration.active.postMessage('forget', [port2]);
	await done;
	port1.close();
}

/** Whether the archive is kept whole. */
export async function isKept(): Promise<boolean> {
	if (!canKeep()) return false;
	const cache = await caches.open(cacheNames(base()).dataset);
	return (await cache.match(`${base()}/data/manifest.json`)) !== undefined;
}
