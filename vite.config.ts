import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { datasetHandler } from './ingest/serve.ts';
import { firstView } from './vite.first-view.ts';
import { engine } from './vite.engine.ts';

/** In development, the dataset that the command line wrote last. */
const dataset: Plugin = {
	name: 'syncline-dataset',
	configureServer({ middlewares }) {
		middlewares.use(datasetHandler('.syncline'));
	},
};

/** The site. The command line is built by `vite.cli.config.ts`. */
export default defineConfig({
	plugins: [dataset, engine, firstView(), sveltekit()],
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	build: { target: 'es2022', rolldownOptions: { checks: { eval: false, pluginTimings: false } } },
	// The package of the engine says that its worker has no side effects, which are all that it has.
	worker: { format: 'es', rolldownOptions: { treeshake: false, checks: { eval: false } } },
});
