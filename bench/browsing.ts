import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumLaunch } from '../tests/browser/chromium.ts';
import { serve } from '../tests/browser/serve.ts';

/** Serves an archive while a browser looks at it; `dataset` is the folder that is served. */
export async function browsing(
	root: string,
	archive: string,
	config: string | null,
	look: (browser: Browser, address: string, dataset: string) => Promise<void>,
): Promise<void> {
	const out = mkdtempSync(join(tmpdir(), 'syncline-bench-'));
	const server = await serve(root, [archive, '--out', out, ...(config === null ? [] : ['--config', config])]);
	const browser = await chromium.launch(await chromiumLaunch());
	try {
		await look(browser, server.address, out);
	} finally {
		await browser.close();
		server.stop();
		rmSync(out, { recursive: true, force: true });
	}
}
