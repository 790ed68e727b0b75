import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, inject, it } from 'vitest';
import { goTo, settled, siteLinks, visitor } from './visitor.ts';

const axe = createRequire(import.meta.url).resolve('axe-core');
const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

describe('accessibility', () => {
	const visit = visitor();

	for (const colorScheme of ['light', 'dark'] as const) {
		it(`axe finds nothing on any page, ${colorScheme}`, { timeout: 120_000 }, async () => {
			// axe is put into the page as a script, which the site's policy rightly forbids.
			const { page } = await visit(inject('example'), { colorScheme, bypassCSP: true });
			await settled(page);
			await page.addScriptTag({ path: axe });
			for (const link of siteLinks) {
				await goTo(page, link);
				const { violations } = await page.evaluate(
					(values) =>
						(window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
							runOnly: { type: 'tag', values },
						}),
					rules,
				);
				const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`);
				expect(found, link.id).toEqual([]);
			}
		});
	}
});
