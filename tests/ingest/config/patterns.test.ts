import { expect, test } from 'vitest';
import { patternMatcher, patternSource } from '#ingest/config.ts';

const patterns = {
	reviews: ['review*', 'code review'],
	infra: ['ci/cd', 'staging cluster', 'k8s'],
	parts: ['*store', 're*view*s'],
	names: ['node.js', 'c++', 'Ünïcode'],
	none: [' ', ''],
};
const texts = [
	'Reviewed the CI/CD of k8s',
	'the staging  cluster, c++ and Node.js',
	'nodexjs, staging clusters, preview',
	'a datastore; reinterviews',
	'ÜNÏCODE _k8s_ (k8s)',
	'',
];

test.each(texts)('finds the labels of "%s" as their expressions alone would', (text) => {
	const expected = Object.entries(patterns)
		.filter(([label]) => label !== 'none')
		.filter(([, of]) => new RegExp(patternSource(of), 'iu').test(text))
		.map(([label]) => label);
	expect(patternMatcher(patterns)(text)).toEqual(expected);
});
