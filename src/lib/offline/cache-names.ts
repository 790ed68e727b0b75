/** What the caches of one site are called; `base` is the path at which it lies, as other sites of the host have caches too. */
export function cacheNames(base: string) {
	const prefix = `syncline ${base} `;
	return {
		/** Pages, scripts, styles and the engine of one build. */
		shell: (version: string) => `${prefix}shell ${version}`,
		/** The dataset: its manifest and the files that it names. */
		dataset: `${prefix}dataset`,
		/** Tells whether a cache is one of the site's. */
		isOwn: (name: string) => name.startsWith(prefix),
	};
}
