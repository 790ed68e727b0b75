import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Locator,
	type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { pageGroups } from '../../src/lib/components/pages.ts';
import { chromiumLaunch } from '../browser/chromium.ts';

/** Every page of the site, in the order of its navigation. */
export const siteLinks = pageGroups.flatMap(
	(group): readonly { readonly id: string; readonly title: string }[] => group.pages,
);

/** A page, and what went wrong on it. */
export interface Visit {
	readonly page: Page;
	/** Console errors, uncaught exceptions and failed requests. */
	readonly errors: string[];
	/** Addresses of requests to other origins. */
	readonly foreign: string[];
}

/** One browser for a test file; every visit has a context of its own. */
export function visitor(): (address: string, options?: BrowserContextOptions) => Promise<Visit> {
	let browser: Browser;
	let contexts: BrowserContext[] = [];
	beforeAll(async () => {
		browser = await chromium.launch(await chromiumLaunch());
	});
	afterEach(async () => {
		await Promise.all(contexts.map((context) => context.close()));
		contexts = [];
	});
	afterAll(() => browser.close());

	return async (address, options) => {
		const context = await browser.newContext({
			reducedMotion: 'reduce',
			serviceWorkers: 'block',
			...options,
		});
		contexts.push(context);
		const page = await context.newPage();
		const visit: Visit = { page, errors: [], foreign: [] };
		page.on('console', (message) => message.type() === 'error' && visit.errors.push(message.text()));
		page.on('pageerror', (error) => visit.errors.push(error.message));
		page.on('requestfailed', (request) => {
			const reason = request.failure()?.errorText ?? '';
			if (reason !== 'net::ERR_ABORTED') visit.errors.push(`${request.url()}: ${reason}`);
		});
		const { origin } = new URL(address);
		page.on('request', (request) => {
			const url = request.url();
			if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) visit.foreign.push(url);
		});
		await page.goto(address);
		return visit;
	};
}

/** Waits until nothing on the page is loading. */
export async function settled(page: Page): Promise<void> {
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

/** Goes to a page by its link, as a reader would: the engine stays warm. */
export async function goTo(page: Page, { title, id }: (typeof siteLinks)[number]): Promise<void> {
	await page.getByRole('navigation').getByRole('link', { name: title, exact: true }).click();
	await page.waitForURL((url) => url.pathname.endsWith(id));
	await page.waitForFunction((start) => document.title.startsWith(start), title);
	await settled(page);
}

/** The panel that asks a question. */
export const panel = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

/** Chooses a line of a panel's menu. */
export async function choose(page: Page, title: string, line: string): Promise<void> {
	await page.getByRole('button', { name: `Menu of: ${title}` }).click();
	await page.getByRole('menuitem', { name: line }).click();
}

/** The rows of a table as text, cell by cell. */
export const cells = (scope: Locator) =>
	scope
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
			),
		);
