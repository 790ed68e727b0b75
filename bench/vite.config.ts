import { defineConfig } from 'vite';

/** The benches, for Node, which runs no TypeScript in its version 20. */
export default defineConfig({
	publicDir: false,
	build: { ssr: 'bench/run.ts', outDir: 'dist/bench', target: 'node20', minify: false },
});
