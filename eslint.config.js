import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The import rules of the house: which folder may know of which. */
const house = (files, groups, ignores = []) => ({
	files,
	ignores,
	rules: { 'no-restricted-imports': ['error', { patterns: groups }] },
});

const nodeOutside = {
	group: ['node:*'],
	message: 'Only the rim of ingest knows Node, so that the same reading runs in a browser worker.',
};
const siteFromIngest = {
	regex: '^#lib/|(^|/)src/',
	message: 'ingest never imports the site; only ingest/cli.ts, where both meet, may.',
};
const ingestFromSite = {
	regex: '^#ingest/(?!(schema|config|notes/markdown)\\.ts$)|/ingest/(?!(schema|config|notes/markdown)\\.ts$)',
	message:
		'The site knows of ingest only its contract, schema.ts and config.ts, and how it parses Markdown (pipeline.ts from a worker).',
};
const nodeInSite = { group: ['node:*'], message: 'The site runs in a browser.' };

export default ts.config(
	{ ignores: ['build/', 'dist/', '.svelte-kit/', '.syncline/', 'node_modules/', 'ingest/example/notes/'] },
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
		},
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		rules: {
			// svelte-check knows the types of snippets and of generic components; this parser takes them for `any`.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			// Addresses come from the view, which resolves them, or are search parameters of the same page.
			'svelte/no-navigation-without-resolve': 'off',
			// Search parameters are built and read here, never kept as state.
			'svelte/prefer-svelte-reactivity': 'off',
		},
	},
	{ files: ['**/*.js'], ...ts.configs.disableTypeChecked },
	house(
		['ingest/**/*.ts'],
		[nodeOutside, siteFromIngest],
		[
			'ingest/cli.ts',
			'ingest/serve.ts',
			'ingest/site.ts',
			'ingest/disk.ts',
			'ingest/cache.ts',
			'ingest/kept-notes.ts',
			'ingest/reader.ts',
			'ingest/run.ts',
			'ingest/make-tables.ts',
			'ingest/tables-thread.ts',
			'ingest/cli/*.ts',
			'ingest/readers.ts',
			'ingest/worker.ts',
		],
	),
	house(
		[
			'ingest/serve.ts',
			'ingest/site.ts',
			'ingest/disk.ts',
			'ingest/cache.ts',
			'ingest/kept-notes.ts',
			'ingest/worker.ts',
		],
		[siteFromIngest],
	),
	house(['src/**/*.ts', 'src/**/*.svelte'], [nodeInSite, ingestFromSite], ['src/**/*.worker.ts']),
);
