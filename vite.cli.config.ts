import { defineConfig } from 'vite';

/** The command line, for Node; what is installed from packages stays outside the bundle. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: 'ingest/cli.ts',
		outDir: 'dist',
		target: 'node20',
		minify: false,
		rollupOptions: { output: { entryFileNames: 'syncline.js', banner: '#!/usr/bin/env node' } },
	},
});
