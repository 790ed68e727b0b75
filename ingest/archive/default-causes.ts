import type { Config } from '#ingest/config.ts';

/** Classes of what blocks, for archives whose configuration has none. */
export const defaultCauses: Config['causes'] = {
	'waiting for review': [
		'review*',
		'feedback',
		'merge',
		'merged',
		'merging',
		'approv*',
		'comment*',
		'sign off',
	],
	'waiting for a decision': ['decision*', 'decide*', 'consensus', 'agree*', 'unclear', 'clarif*'],
	'waiting for a release or a dependency': [
		'release*',
		'upstream',
		'publish*',
		'depend*',
		'version',
		'upgrade*',
	],
	'waiting for another team': [
		'team',
		'infra*',
		'access',
		'credentials',
		'permission*',
		'vendor',
		'customer*',
	],
	'tools and CI': ['ci', 'build*', 'test*', 'flaky', 'pipeline*', 'deploy*', 'tooling'],
	time: ['time', 'bandwidth', 'capacity', 'ooo', 'vacation', 'priorit*', 'busy'],
};
