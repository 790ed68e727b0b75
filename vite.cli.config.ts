import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { engine } from './vite.engine.ts';

/** A hash of all files in some folders. */
function versionOf(...folders: string[]): string {
	const hash = createHash('sha256').update(readFileSync('package-lock.json'));
	for (const folder of folders)
		for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
			if (/\.(?:ts|sql)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
	return hash.digest('hex').slice(0, 16);
}

/**
 * The command line, for Node. Packages are bundled: loading a few files instead of hundreds halves the start.
 */
export default defineConfig({
	plugins: [engine],
	publicDir: false,
	ssr: { noExternal: true, external: ['@duckdb/duckdb-wasm/blocking'] },
	define: {
		READER_VERSION: JSON.stringify(versionOf('ingest/notes', 'ingest/facts', 'ingest/config')),
		ANSWERS_VERSION: JSON.stringify(versionOf('ingest', 'src/lib')),
	},
	build: {
		ssr: true,
		ssrEmitAssets: true,
		outDir: 'dist',
		target: 'node20',
		minify: false,
		rollupOptions: {
			input: {
				syncline: 'ingest/cli.ts',
				tables: 'ingest/tables-thread.ts',
				reader: 'ingest/reader.ts',
				answerer: 'ingest/cli/answerer-thread.ts',
			},
			output: {
				entryFileNames: '[name].js',
				chunkFileNames: '[name]-[hash].js',
				banner: (chunk) => (chunk.name === 'syncline' ? '#!/usr/bin/env node' : ''),
			},
		},
	},
});
