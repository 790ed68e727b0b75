import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from '../tests/browser/chromium.ts';
import { serve } from '../tests/browser/serve.ts';
import { report } from './report.ts';

const pages = ['', 'blockers/', 'reviews/', 'attendance/', 'topics/', 'people/', 'projects/'];

/** From a change of the as-of date to the last chart painted, engine warm, on every page with panels. */
export async function benchFilterChange(
	root: string,
	archive: string,
	config: string | null,
	changes: number,
): Promise<void> {
	const out = mkdtempSync(join(tmpdir(), 'syncline-bench-'));
	const server = await serve(root, [archive, '--out', out, ...(config === null ? [] : ['--config', config])]);
	const browser = await chromium.launch(await chromiumLaunch());
	try {
		const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
		await page.addInitScript(watchPainting);
		const days = await someDays(`${server.address}data/manifest.json`, changes + 1);
		for (const path of pages) {
			await page.goto(server.address + path);
			await page.waitForFunction(
				() => !/\bLoading\b/.test(document.querySelector('main')?.textContent ?? ''),
			);
			const milliseconds: number[] = [];
			for (const day of days) milliseconds.push(await change(page, `?asOf=${day}`));
			report(`Filter change on /${path}`, [
				{ name: 'to the last paint', milliseconds: milliseconds.slice(1) },
			]);
		}
	} finally {
		await browser.close();
		server.stop();
		rmSync(out, { recursive: true, force: true });
	}
}

/** Days spread over the archive, the latest first. */
async function someDays(manifestUrl: string, n: number): Promise<string[]> {
	const manifest = (await (await fetch(manifestUrl)).json()) as { firstMeeting: string; lastMeeting: string };
	const [first, last] = [Date.parse(manifest.firstMeeting), Date.parse(manifest.lastMeeting)];
	return Array.from({ length: n }, (_, index) =>
		new Date(last - ((last - first) * index) / (n + 1)).toISOString().slice(0, 10),
	);
}

/** Notes when the page last changed: a chart is drawn anew by clearing its canvas, everything else is markup. */
function watchPainting(): void {
	const painted = () => {
		requestAnimationFrame(() => {
			document.documentElement.dataset.painted = String(performance.now());
		});
	};
	const clear = Reflect.get<CanvasRect, 'clearRect'>(CanvasRenderingContext2D.prototype, 'clearRect');
	CanvasRenderingContext2D.prototype.clearRect = function (...box) {
		painted();
		clear.apply(this, box);
	};
	document.addEventListener('DOMContentLoaded', () => {
		new MutationObserver(painted).observe(document.body, {
			subtree: true,
			childList: true,
			characterData: true,
		});
	});
}

function change(page: Page, href: string): Promise<number> {
	return page.evaluate(async (to) => {
		const last = () => Number(document.documentElement.dataset.painted ?? 0);
		const link = document.createElement('a');
		link.href = to;
		document.body.append(link);
		const start = performance.now();
		link.click();
		link.remove();
		while (performance.now() - Math.max(start, last()) < 600)
			await new Promise((resolve) => setTimeout(resolve, 25));
		return last() - start;
	}, href);
}
