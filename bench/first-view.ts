import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '#ingest/schema.ts';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { chromiumLaunch } from '../tests/browser/chromium.ts';
import { browsing } from './browsing.ts';
import { report, type Measured } from './report.ts';
import { watchPainting } from './watch-painting.ts';

/**
 * From navigation in a new browser to the first chart, to all of Overview, and to Overview under a filter, which needs
 * the engine; beside pages that do no more than draw one chart: of JSON, and of an answer of DuckDB-WASM.
 */
export function benchFirstView(
	root: string,
	archive: string,
	config: string | null,
	runs: number,
): Promise<void> {
	return browsing(root, archive, config, async (browser, address, dataset) => {
		const bare = await serveBare(root, dataset);
		try {
			const manifest = (await (await fetch(`${address}data/manifest.json`)).json()) as Manifest;
			const filtered = `${address}?to=${manifest.lastMeeting ?? ''}`;
			const measured: Record<string, number[]> = {};
			const note = (name: string, milliseconds: number) => (measured[name] ??= []).push(milliseconds);
			for (let run = 0; run < runs; run++) {
				await inProfile(async (profile) => {
					const first = await visit(profile, address);
					note('first chart', first.first);
					note('all of Overview', first.all);
					await kept(profile, address);
					note('second visit', (await visit(profile, address)).all);
					note('a filter, second visit', (await visit(profile, filtered)).all);
				});
				note('bare chart', (await alone(browser, `${bare.address}chart.html`)).first);
				const narrowed = await alone(browser, filtered);
				note('first chart, a filter', narrowed.first);
				note('a filter', narrowed.all);
				note('bare engine', (await alone(browser, `${bare.address}engine.html`)).first);
			}
			const of = (...names: string[]) =>
				names.map((name): Measured => ({ name, milliseconds: measured[name] ?? [] }));
			report('First view', of('first chart', 'all of Overview', 'bare chart'));
			report('First view under a filter', of('first chart, a filter', 'a filter', 'bare engine'));
			report('Second visit', of('second visit', 'all of Overview'));
			report('Second visit under a filter', of('a filter, second visit', 'a filter'));
		} finally {
			bare.close();
		}
	});
}

const seen = { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } } as const;

/** A new browser that keeps on disk what it is given to keep, as a reader's does. */
async function inProfile(look: (profile: BrowserContext) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'syncline-profile-'));
	const profile = await chromium.launchPersistentContext(folder, { ...(await chromiumLaunch()), ...seen });
	try {
		await look(profile);
	} finally {
		await profile.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A visit in a browser that knows nothing yet. */
async function alone(browser: Browser, address: string) {
	const context = await browser.newContext(seen);
	const times = await visit(context, address);
	await context.close();
	return times;
}

/** Longer than the browser waits before it keeps what it compiled. */
const stay = 3000;

/** A visit that lasts until the browser keeps the site, and a little longer. */
async function kept(context: BrowserContext, address: string): Promise<void> {
	const page = await context.newPage();
	await page.goto(address);
	await page.evaluate(async () => {
		while ((await caches.match('data/manifest.json')) === undefined)
			await new Promise((resolve) => setTimeout(resolve, 100));
	});
	await page.waitForTimeout(stay);
	await page.close();
}

/** Milliseconds from navigation to the first chart and to the last paint. */
async function visit(context: BrowserContext, address: string): Promise<{ first: number; all: number }> {
	const page = await context.newPage();
	await page.addInitScript(watchPainting);
	await page.goto(address);
	const times = await page.evaluate(async () => {
		const { dataset } = document.documentElement;
		while (dataset.charted === undefined || performance.now() - Number(dataset.painted) < 1000)
			await new Promise((resolve) => setTimeout(resolve, 25));
		return { first: Number(dataset.charted), all: Number(dataset.painted) };
	});
	await page.close();
	return times;
}

async function serveBare(root: string, dataset: string) {
	const folder = mkdtempSync(join(tmpdir(), 'syncline-bare-'));
	const input = ['chart.html', 'engine.html'].map((page) => join(root, 'bench/bare', page));
	await build({
		configFile: false,
		root: join(root, 'bench/bare'),
		base: './',
		logLevel: 'error',
		build: { outDir: folder, emptyOutDir: true, target: 'es2022', rolldownOptions: { input } },
	});
	cpSync(dataset, join(folder, 'data'), { recursive: true });
	const files = sirv(folder, { etag: true });
	const server = createServer((request, response) => files(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${String(port)}/`,
		close: () => {
			server.closeAllConnections();
			server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
