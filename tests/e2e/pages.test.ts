import { describe, expect, inject, it } from 'vitest';
import { goTo, settled, siteLinks, visitor } from './visitor.ts';

const archives = {
	'the example archive': inject('example'),
	'the archive beside the checkout': inject('beside'),
};

describe('pages', () => {
	const visit = visitor();

	for (const { id } of siteLinks) {
		it(`opens ${id} by its address`, async () => {
			const { page, errors } = await visit(inject('example') + id.slice(1));
			await settled(page);
			expect(errors).toEqual([]);
			expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
			const asked = await page.evaluate(() => performance.getEntriesByType('resource').map((it) => it.name));
			const stored = asked.filter((name) => name.endsWith('.json'));
			expect(stored.length).toBeGreaterThan(1);
			expect(stored).toEqual([...new Set(stored)]);
		});
	}

	for (const [name, address] of Object.entries(archives)) {
		if (address === null) continue;
		it(`opens every page of ${name} by its link, without an error or a request elsewhere`, async () => {
			const { page, errors, foreign } = await visit(address);
			await settled(page);
			for (const link of siteLinks) {
				await goTo(page, link);
				expect(errors, link.id).toEqual([]);
				expect(foreign, link.id).toEqual([]);
				expect(await page.getByRole('heading', { level: 1 }).count(), link.id).toBe(1);
				expect(await page.getByRole('alert').allTextContents(), link.id).toEqual([]);
			}
		});
	}

	it('opens every page at 390 pixels without scrolling sideways', async () => {
		const { page } = await visit(inject('example'), { viewport: { width: 390, height: 844 } });
		await settled(page);
		for (const link of siteLinks) {
			await goTo(page, link);
			const wider = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(wider, link.id).toBeLessThanOrEqual(0);
		}
	});
});
