import { readFile } from 'node:fs/promises';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { isThere } from './tests/beside/folder.ts';
import { chromiumLaunch } from './tests/browser/chromium.ts';
import { engine } from './vite.engine.ts';

/** DuckDB's worker comes with a source map whose sources it does not bring. */
const withoutSourceMap = {
	name: 'without-source-map',
	async load(id: string) {
		const [path = ''] = id.split('?');
		if (!path.endsWith('duckdb-browser-eh.worker.js')) return null;
		return (await readFile(path, 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/m, '');
	},
};

const expect = { requireAssertions: true, poll: { timeout: 15_000 } };

/**
 * Three kinds of tests: in Node; in a browser, against modules; in a browser, against the built site. Where a folder
 * of annotated notes lies beside the checkout, a fourth compares with them.
 */
export default defineConfig(async () => ({
	test: {
		projects: [
			{
				plugins: [engine, sveltekit()],
				test: {
					name: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**', 'tests/beside/**'],
					environment: 'node',
					testTimeout: 30_000,
					hookTimeout: 60_000,
					expect,
				},
			},
			{
				plugins: [engine, sveltekit(), withoutSourceMap],
				// All that is needed is bundled beforehand: a reload in the middle of a test run breaks it.
				optimizeDeps: {
					exclude: ['@duckdb/duckdb-wasm'],
					entries: ['src/**/*.{ts,svelte}', 'ingest/notes/markdown.ts', 'tests/**/*.browser.test.ts'],
				},
				test: {
					name: 'browser',
					include: ['tests/**/*.browser.test.ts'],
					testTimeout: 30_000,
					expect,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: await chromiumLaunch() }),
						instances: [{ browser: 'chromium' as const }],
					},
				},
			},
			{
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					environment: 'node',
					globalSetup: ['tests/e2e/serve-example.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
					fileParallelism: false,
					expect,
				},
			},
			...(isThere
				? [
						{
							plugins: [engine, sveltekit()],
							test: {
								name: 'beside',
								include: ['tests/beside/**/*.test.ts'],
								environment: 'node' as const,
								testTimeout: 120_000,
								expect,
							},
						},
					]
				: []),
		],
	},
}));
