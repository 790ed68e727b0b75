declare global {
	interface Window {
		/** What `app.html` asked for before there was a script, by its address. */
		early?: Map<string, Promise<Response>>;
	}
}

/** Fetches; what was asked for early is taken, once. */
export const fetchEarly: typeof fetch = (input, init) => {
	const asked = typeof input === 'string' ? window.early?.get(input) : undefined;
	if (asked === undefined) return fetch(input, init);
	window.early?.delete(input as string);
	return asked;
};
