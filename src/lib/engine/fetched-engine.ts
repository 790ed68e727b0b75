import { isWebAssembly, unzipped } from './unzipped.ts';

/**
 * The engine's WebAssembly. As the host gives it the browser finds again what it has compiled of it; where the host does not
 * say what it is, or does not answer, what is kept of it serves as well.
 */
export async function fetchedEngine(
	request: Parameters<typeof fetch>,
	get: typeof fetch,
	kept: CacheStorage | undefined,
): Promise<Response> {
	const response = await get(...request).catch((error: unknown) => error);
	if (response instanceof Response && response.ok && isWebAssembly(response)) return response;
	const found = await kept?.match(request[0], { ignoreVary: true }).catch(() => undefined);
	if (found !== undefined) return found;
	if (response instanceof Response) return unzipped(response);
	throw response;
}
