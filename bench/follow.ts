import type { Page } from 'playwright-core';

/** Milliseconds from following a link within the site to the last paint, which `watchPainting` notes. */
export function follow(page: Page, href: string): Promise<number> {
	return page.evaluate(async (to) => {
		const last = () => Number(document.documentElement.dataset.painted ?? 0);
		const link = document.createElement('a');
		link.href = to;
		document.body.append(link);
		const start = performance.now();
		link.click();
		link.remove();
		const isWaiting = () => document.querySelector('main')?.getAttribute('aria-busy') === 'true';
		while (isWaiting() || performance.now() - Math.max(start, last()) < 1000)
			await new Promise((resolve) => setTimeout(resolve, 25));
		return last() - start;
	}, href);
}
