import { browsing } from './browsing.ts';
import { follow } from './follow.ts';
import { report } from './report.ts';
import { watchPainting } from './watch-painting.ts';

/** Notes that are not counted: the engine's code is compiled while they open. */
const warmUp = 5;

/** From a link to a line of a note to its last paint, engine warm, for the notes that come first in the list. */
export function benchReader(root: string, archive: string, config: string | null): Promise<void> {
	return browsing(root, archive, config, async (browser, address) => {
		const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
		await page.addInitScript(watchPainting);
		await page.goto(`${address}notes/`);
		const links = page.locator('main td a[href*="note="]');
		await links.first().waitFor();
		const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		const milliseconds: number[] = [];
		for (const href of new Set(hrefs)) milliseconds.push((await follow(page, `${href}&line=8`)).painted);
		report('A note at a line', [{ name: 'to the last paint', milliseconds: milliseconds.slice(warmUp) }]);
	});
}
