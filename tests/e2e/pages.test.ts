import { describe, expect, inject, it } from 'vitest';
import { pages, settled, visitor } from './visitor.ts';

const archives = [inject('example'), inject('beside')].filter((address) => address !== null);

describe('pages', () => {
	const visit = visitor();

	for (const address of archives) {
		for (const path of pages) {
			it(`opens /${path} of ${address === archives[0] ? 'the example archive' : 'the archive beside the checkout'}`, async () => {
				const { page, errors, foreign } = await visit(address + path);
				await settled(page);
				expect(errors).toEqual([]);
				expect(foreign).toEqual([]);
				expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
				expect(await page.getByRole('alert').allTextContents()).toEqual([]);
				expect(await page.title()).toContain('Syncline');
			});
		}
	}

	it('opens every page at 390 pixels without scrolling sideways', async () => {
		for (const path of pages) {
			const { page } = await visit(inject('example') + path, { viewport: { width: 390, height: 844 } });
			await settled(page);
			const wider = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(wider, path).toBeLessThanOrEqual(0);
		}
	});
});
