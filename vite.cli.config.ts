import { defineConfig } from 'vite';

/**
 * The command line, for Node. Packages are bundled: loading a few files instead of hundreds halves the start.
 */
export default defineConfig({
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: true,
		outDir: 'dist',
		target: 'node20',
		minify: false,
		rollupOptions: {
			input: { syncline: 'ingest/cli.ts', reader: 'ingest/reader.ts' },
			output: {
				entryFileNames: '[name].js',
				chunkFileNames: '[name]-[hash].js',
				banner: (chunk) => (chunk.name === 'syncline' ? '#!/usr/bin/env node' : ''),
			},
		},
	},
});
