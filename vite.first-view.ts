import type { Plugin } from 'vite';

/** What every page needs before it can draw: the frame, and the page that is opened first. */
const roots =
	/\/(?:src\/routes\/\+(?:layout|page)\.(?:svelte|ts)|runtime\/client\/entry\.js|generated\/client-optimized\/app\.js)$/;

/**
 * Puts all that the first view imports into one script and one style sheet: a browser fetches one file sooner than
 * sixty small ones. What is imported on demand stays apart.
 */
export function firstView(): Plugin {
	const modules = new Set<string>();
	return {
		name: 'syncline-first-view',
		applyToEnvironment: ({ config }) => config.consumer === 'client',
		config: () => ({
			environments: {
				client: {
					build: {
						rolldownOptions: {
							output: {
								codeSplitting: { groups: [{ name: 'first', test: (id: string) => modules.has(id) }] },
							},
						},
					},
				},
			},
		}),
		buildEnd() {
			const queue = [...this.getModuleIds()].filter((id) => roots.test(id.split('?')[0] ?? ''));
			for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
				if (modules.has(id)) continue;
				modules.add(id);
				queue.push(...(this.getModuleInfo(id)?.importedIds ?? []));
			}
		},
	};
}
