import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** The site. The command line is built by `vite.cli.config.ts`. */
export default defineConfig({
	plugins: [sveltekit()],
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	build: { target: 'es2022' },
	worker: { format: 'es' },
});
