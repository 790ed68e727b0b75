import { defineConfig } from 'vite';

/**
 * The command line, for Node. Packages are bundled: loading a few files instead of hundreds halves the start.
 */
export default defineConfig({
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: 'ingest/cli.ts',
		outDir: 'dist',
		target: 'node20',
		minify: false,
		rollupOptions: {
			output: {
				entryFileNames: 'syncline.js',
				chunkFileNames: '[name]-[hash].js',
				banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
			},
		},
	},
});
