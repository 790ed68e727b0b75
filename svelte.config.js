import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

/** The scripts of the frame, which the policy allows by what they say. */
const frame = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');
const inline = [...frame.matchAll(/<script>([^]*?)<\/script>/g)].map(
	([, script]) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
);

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { experimental: { async: true } },
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build' }),
		paths: { relative: true },
		// Style travels with the page: a file of its own would be waited for.
		inlineStyleThreshold: 40_000,
		prerender: {
			// The dataset comes with the notes, not with the pages.
			handleHttpError: ({ path, message }) => {
				if (path !== '/data/manifest.json') throw new Error(message);
			},
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval', ...inline],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'style-src': ['self'],
				// The two style attributes that are written as text: Kit's announcer of page titles, bits-ui's list items.
				'style-src-attr': [
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
					'sha256-iaOezIDcQIoxCULa6FBKKuLUu09R7kG+Mlu+JVfU3Rw=',
				],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'object-src': ['none'],
			},
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../ingest/**/*.ts', '../bench/**/*.ts', '../*.config.ts'],
			}),
		},
	},
};
