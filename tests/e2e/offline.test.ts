import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, panel, settled, siteLinks, visitor } from './visitor.ts';

let work: string;
let server: Server;
let address: string;
let port: number;

/** Builds a site of an archive into the folder that is served. */
function build(archive: string): void {
	const { status, stderr } = spawnSync(
		process.execPath,
		['dist/syncline.js', 'build', archive, '--out', join(work, 'site')],
		{ encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(stderr);
}

async function listen(): Promise<void> {
	const files = sirv(work, { dev: true });
	server = createServer((request, response) => files(request, response));
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	({ port } = server.address() as AddressInfo);
	address = `http://127.0.0.1:${port}/site/`;
}

const cut = () =>
	new Promise((resolve) => {
		server.close(resolve);
		server.closeAllConnections();
	});

/** Addresses of what is kept, by cache. */
const kept = (page: Page) =>
	page.evaluate(async () => {
		const urls: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys()) urls.push(url);
		return urls;
	});
const keepsArchive = (page: Page) =>
	expect.poll(async () => (await kept(page)).some((url) => url.endsWith('manifest.json')), {
		timeout: 30_000,
	});

beforeAll(async () => {
	work = await mkdtemp(join(tmpdir(), 'syncline-offline-'));
	port = 0;
	await mkdir(join(work, 'other'));
	await writeFile(
		join(work, 'other/2031-01-06--core.md'),
		'# Core 2031-01-06\n\n## Updates\n\n@ann\n- Blocked:\n  - waiting for the crane\n',
	);
});
afterAll(async () => {
	await cut();
	await rm(work, { recursive: true, force: true });
});

describe('without network', () => {
	const visit = visitor();

	it('draws every page, filters and opens notes; a new archive takes the place of the old one', async () => {
		build('ingest/example/notes');
		await listen();
		const { page, errors } = await visit(address, { serviceWorkers: 'allow' });
		await settled(page);
		await keepsArchive(page).toBe(true);
		await cut();

		await page.reload();
		await settled(page);
		for (const link of siteLinks) await goTo(page, link);
		await page.goto(`${address}blockers/?series=platform`);
		await settled(page);
		await panel(page, 'Is it getting better?').getByRole('img').waitFor();
		await panel(page, 'Which ones keep coming back?').getByRole('link', { name: 'Nordlys' }).first().click();
		await page.waitForURL(/note=/);
		await settled(page);
		expect(await page.locator('main').textContent()).toContain('Nordlys');
		expect(await page.getByRole('alert').count()).toBe(0);
		expect(errors.filter((error) => !/ERR_CONNECTION_REFUSED|Failed to load/.test(error))).toEqual([]);

		const before = await kept(page);
		build(join(work, 'other'));
		await listen();
		await page.goto(address);
		await settled(page);
		expect(await page.locator('main').textContent()).toContain('crane');
		await expect
			.poll(async () => (await kept(page)).filter((url) => /data\/[0-9a-f]{64}/.test(url)).length, {
				timeout: 30_000,
			})
			.toBeLessThan(before.length);
		await expect
			.poll(
				async () => (await kept(page)).filter((url) => before.includes(url) && /data\/[0-9a-f]/.test(url)),
				{
					timeout: 30_000,
				},
			)
			.toEqual([]);
	});

	it('forgets the archive when it is asked to, and keeps nothing then', async () => {
		const { page } = await visit(`${address}data/`, { serviceWorkers: 'allow' });
		await settled(page);
		await keepsArchive(page).toBe(true);
		await page.getByRole('button', { name: 'Forget this archive' }).click();
		await page.getByText('This browser keeps nothing of this archive.').waitFor();
		expect(await kept(page)).toEqual([]);
		await page.goto(address);
		await settled(page);
		await page.waitForTimeout(1_000);
		expect(await kept(page)).toEqual([]);
		await cut();
		await expect(page.reload()).rejects.toThrow(/ERR_/);
		await listen();
	});

	it('forgets also what is being kept just then', async () => {
		const { page } = await visit(`${address}data/`, { serviceWorkers: 'allow' });
		await settled(page);
		await page.evaluate(async () => {
			const { active } = await navigator.serviceWorker.ready;
			active?.postMessage('keep');
		});
		await expect.poll(() => kept(page)).not.toEqual([]);
		await page.getByRole('button', { name: 'Forget this archive' }).click();
		await page.getByText('This browser keeps nothing of this archive.').waitFor();
		await page.waitForTimeout(2_000);
		expect(await kept(page)).toEqual([]);
	});
});
