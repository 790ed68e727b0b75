import { describe, expect, test } from 'vitest';
import { fileName } from '#lib/export/file-name.ts';
import type { Filters } from '#lib/filters/filters.ts';

describe('a file is named after panel, filters and day', () => {
	test.each<[string, Partial<Filters>, string | null, string]>([
		['notes', {}, null, 'notes.csv'],
		['Open blockers', {}, '2024-03-25', 'open-blockers--as-of-2024-03-25.csv'],
		[
			'open',
			{ from: '2024-01-01', series: ['core', 'Two Words'], project: ['org/repo'] },
			'2024-03-25',
			'open--from-2024-01-01--series-core+two-words--project-org-repo--as-of-2024-03-25.csv',
		],
		['open', { person: ['a', 'b', 'c', 'd', 'e', 'f'] }, null, 'open--person-a+b+c+d+2-more.csv'],
		['open', { topic: ['../../x:*?"<>|\u0000\n'] }, null, 'open--topic-x.csv'],
		['open', { person: ['Žofie 山田'] }, null, 'open--person-žofie-山田.csv'],
	])('%s %j %s', (panel, filters, asOf, name) => {
		expect(fileName(panel, filters, asOf, 'csv')).toBe(name);
	});
});

test.each(['x', 'ö', '山', '👩‍🚀山'])(
	'a long one of %s is cut between characters and keeps the day',
	(letter) => {
		const name = fileName('open', { topic: [letter.repeat(400)] }, '2024-03-25', 'meta.json');
		expect(name).toMatch(/^open--topic-.*[^-]--as-of-2024-03-25\.meta\.json$/u);
		expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(215);
		expect(name).not.toContain('\ufffd');
	},
);
