import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf, type Manifest } from '#ingest/schema.ts';
import sirv from 'sirv';
import { describe, expect, inject, it } from 'vitest';
import { goTo, settled, siteLinks, visitor } from './visitor.ts';

describe('safety', () => {
	const visit = visitor();
	const example = inject('example');

	it('sends a policy that allows nothing from elsewhere, and every page repeats it', async () => {
		const response = await fetch(example);
		const html = await response.text();
		const inPage = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
		for (const policy of [response.headers.get('content-security-policy') ?? '', inPage]) {
			const directives = new Map(
				policy.split(';').map((part) => {
					const [name = '', ...values] = part.trim().split(/\s+/);
					return [name, values] as const;
				}),
			);
			expect(directives.get('default-src')).toEqual(["'self'"]);
			expect(directives.get('script-src')).not.toContain("'unsafe-inline'");
			expect(directives.get('script-src')).not.toContain("'unsafe-eval'");
			expect(policy).not.toMatch(/https?:|\*/);
		}
	});

	it('runs no script that is put into the page', async () => {
		const { page } = await visit(example);
		await settled(page);
		const ran = await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'window.ranInline = true';
			document.body.append(script);
			return 'ranInline' in window;
		});
		expect(ran).toBe(false);
	});

	it('answers only to its own name', async () => {
		const { port } = new URL(example);
		const status = await new Promise<number | undefined>((resolve, reject) => {
			void import('node:http').then(({ get }) =>
				get({ host: '127.0.0.1', port, headers: { host: 'notes.example.org' } }, (response) => {
					response.resume();
					resolve(response.statusCode);
				}).on('error', reject),
			);
		});
		expect(status).toBeGreaterThanOrEqual(400);
	});

	it('works from a subfolder of a plain file server', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'syncline-subfolder-'));
		const site = join(folder, 'team/notes');
		await cp('build', site, { recursive: true });
		const manifest = (await (await fetch(`${example}data/manifest.json`)).json()) as Manifest;
		const { mkdir, writeFile } = await import('node:fs/promises');
		await mkdir(join(site, 'data'), { recursive: true });
		await writeFile(join(site, 'data/manifest.json'), JSON.stringify(manifest));
		for (const { file } of filesOf(manifest)) {
			const to = join(site, 'data', file);
			await mkdir(join(to, '..'), { recursive: true });
			await writeFile(to, Buffer.from(await (await fetch(`${example}data/${file}`)).arrayBuffer()));
		}
		const files = sirv(folder, { dev: true });
		const server = createServer((request, response) => files(request, response));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		try {
			const { page, errors } = await visit(`http://127.0.0.1:${port}/team/notes/blockers/`);
			await settled(page);
			await goTo(page, siteLinks[0] ?? { id: '/', title: 'Overview' });
			expect(new URL(page.url()).pathname).toBe('/team/notes/');
			expect(errors).toEqual([]);
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/open/);
		} finally {
			server.closeAllConnections();
			server.close();
			await rm(folder, { recursive: true, force: true });
		}
	});
});
