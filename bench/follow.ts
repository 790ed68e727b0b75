import type { Page } from 'playwright-core';

/** What came of a link that was followed, in milliseconds. */
interface Followed {
	/** To the last paint, which `watchPainting` notes. */
	readonly painted: number;
	/** The longest time between two frames until then: how long the page did not react. */
	readonly longestFrame: number;
}

/** Follows a link within the site. */
export function follow(page: Page, href: string): Promise<Followed> {
	return page.evaluate(async (to) => {
		const last = () => Number(document.documentElement.dataset.painted ?? 0);
		const isWaiting = () => document.querySelector('main')?.getAttribute('aria-busy') === 'true';
		const link = document.createElement('a');
		link.href = to;
		document.body.append(link);
		const start = performance.now();
		let frame = start;
		const frames: { at: number; took: number }[] = [];
		let isOver = false;
		const watch = (now: number) => {
			frames.push({ at: now, took: now - frame });
			frame = now;
			if (!isOver) requestAnimationFrame(watch);
		};
		requestAnimationFrame(watch);
		link.click();
		link.remove();
		while (isWaiting() || performance.now() - Math.max(start, last()) < 1000)
			await new Promise((resolve) => setTimeout(resolve, 25));
		isOver = true;
		const until = frames.filter(({ at }) => at <= last()).map(({ took }) => took);
		return { painted: last() - start, longestFrame: Math.max(0, ...until) };
	}, href);
}
