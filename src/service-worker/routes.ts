/** Of an event that installs a worker, what is new: https://w3c.github.io/ServiceWorker/#dom-installevent-addroutes */
interface Routing {
	readonly addRoutes: (
		rules: readonly { readonly condition: { readonly urlPattern: string }; readonly source: 'cache' }[],
	) => Promise<void>;
}

/**
 * Addresses that say what is there: another content has another address. The engine is not among them, nor are tables:
 * one that is damaged is fetched again from the host.
 */
const hashed = [
	'_app/immutable/*.js',
	'_app/immutable/*.css',
	'_app/immutable/*.woff2',
	'data/*/answers-*.json',
];

/**
 * Has the browser itself look up what is kept, which takes half the time of asking the worker; where it is not kept, the
 * host is asked. A browser that does not know how asks the worker, as before.
 */
export async function routed(event: ExtendableEvent, base: string): Promise<void> {
	if (!('addRoutes' in event)) return;
	const { addRoutes } = event as ExtendableEvent & Routing;
	const rules = hashed.map((path) => ({
		condition: { urlPattern: `${base}/${path}` },
		source: 'cache' as const,
	}));
	await addRoutes.call(event, rules).catch(() => undefined);
}
