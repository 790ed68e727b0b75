import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, inject, it } from 'vitest';
import { pages, settled, visitor } from './visitor.ts';

const axe = createRequire(import.meta.url).resolve('axe-core');
const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

describe('accessibility', () => {
	const visit = visitor();

	for (const colorScheme of ['light', 'dark'] as const) {
		for (const path of pages) {
			it(`axe finds nothing on /${path}, ${colorScheme}`, async () => {
				// axe is put into the page as a script, which the site's policy rightly forbids.
				const { page } = await visit(inject('example') + path, { colorScheme, bypassCSP: true });
				await settled(page);
				await page.addScriptTag({ path: axe });
				const { violations } = await page.evaluate(
					(values) =>
						(window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
							runOnly: { type: 'tag', values },
						}),
					rules,
				);
				expect(
					violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`),
				).toEqual([]);
			});
		}
	}
});
