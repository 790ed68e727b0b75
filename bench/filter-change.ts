import type { Page } from 'playwright-core';
import { browsing } from './browsing.ts';
import { follow } from './follow.ts';
import { median, report } from './report.ts';
import { timeStatements } from './time-statements.ts';
import { watchPainting } from './watch-painting.ts';

const pages = [
	'',
	'blockers/',
	'reviews/',
	'attendance/',
	'topics/',
	'topics/?topic=',
	'people/',
	'people/?person=',
	'projects/',
	'projects/?project=',
	'threads/',
	'notes/',
	'data/',
];

/** Changes that are not counted: the engine's code is compiled while they run. */
const warmUp = 5;

/**
 * From a change of the as-of date to the last chart painted, engine warm, on every page with panels. A page that ends
 * in `=` is the first one that its list links to.
 */
export function benchFilterChange(
	root: string,
	archive: string,
	config: string | null,
	changes: number,
): Promise<void> {
	return browsing(root, archive, config, async (browser, address) => {
		const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
		await page.addInitScript(watchPainting);
		await page.addInitScript(timeStatements);
		const days = await someDays(`${address}data/manifest.json`, warmUp + changes);
		for (const name of pages) {
			const [list = '', filter] = name.split('?');
			await open(page, address + list);
			if (filter !== undefined) await open(page, await linkTo(page, filter));
			const followed: Awaited<ReturnType<typeof follow>>[] = [];
			for (const day of days) followed.push(await follow(page, asOf(page.url(), day)));
			const counted = followed.slice(warmUp);
			const [painted, frames] = [counted.map((it) => it.painted), counted.map((it) => it.longestFrame)];
			report(`Filter change on /${name}`, [{ name: 'to the last paint', milliseconds: painted }]);
			console.log(`  longest frame: ${Math.max(...frames).toFixed(0)} ms`);
			console.log(`  slowest question: ${await slowestStatement(page, changes)}`);
		}
	});
}

function asOf(address: string, day: string): string {
	const to = new URL(address);
	to.searchParams.set('asOf', day);
	return to.href;
}

async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.waitForFunction(() => {
		const text = document.querySelector('main')?.textContent ?? '';
		return document.querySelector('main .panel .menu-place, main table') && !/\bLoading\b/.test(text);
	});
}

const linkTo = (page: Page, filter: string) =>
	page
		.locator(`main a[href*="${filter}"]`)
		.first()
		.evaluate((link) => (link as HTMLAnchorElement).href);

/** The statement with the highest median over its last `n` times, with that. */
async function slowestStatement(page: Page, n: number): Promise<string> {
	const times = await page.evaluate(
		() => (globalThis as { statementTimes?: Record<string, number[]> }).statementTimes ?? {},
	);
	const medians = Object.entries(times)
		.filter(([, all]) => all.length >= n)
		.map(([name, all]) => ({ name, median: median(all.slice(-n)) }))
		.sort((a, b) => b.median - a.median);
	const [slowest] = medians;
	return slowest === undefined ? 'none' : `median ${slowest.median.toFixed(0)} ms, “${slowest.name}”`;
}

/** Days spread over the archive, the latest first. */
async function someDays(manifestUrl: string, n: number): Promise<string[]> {
	const manifest = (await (await fetch(manifestUrl)).json()) as { firstMeeting: string; lastMeeting: string };
	const [first, last] = [Date.parse(manifest.firstMeeting), Date.parse(manifest.lastMeeting)];
	return Array.from({ length: n }, (_, index) =>
		new Date(last - ((last - first) * index) / (n + 1)).toISOString().slice(0, 10),
	);
}
