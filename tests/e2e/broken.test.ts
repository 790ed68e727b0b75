import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { settled, siteLinks, visitor } from './visitor.ts';

const example = inject('example');

const damaged = async (route: Route) => {
	const response = await route.fetch();
	const body = await response.body();
	body.fill(7, 40, 80);
	await route.fulfill({ response, body });
};
const otherVersion = async (route: Route) => {
	const response = await route.fetch();
	await route.fulfill({ response, json: { ...((await response.json()) as object), schemaVersion: 999 } });
};
const missing = (route: Route) => route.fulfill({ status: 404, body: 'not here' });

/** What is broken on the way, and what the page says of it. */
const cases: { name: string; on: string; how: (route: Route) => Promise<void>; says: RegExp }[] = [
	{ name: 'no dataset', on: '**/data/manifest.json', how: missing, says: /There is no dataset here/ },
	{
		name: 'a manifest of another schema version',
		on: '**/data/manifest.json',
		how: otherVersion,
		says: /schema version 999/,
	},
	{ name: 'a missing table', on: '**/series.arrow', how: missing, says: /table series is missing/ },
	{ name: 'a damaged table', on: '**/series.arrow', how: damaged, says: /table series is damaged/ },
	{
		name: 'a missing derived table',
		on: '**/derived-mentions.arrow',
		how: missing,
		says: /table mentions is missing/,
	},
	{
		name: 'a damaged derived table',
		on: '**/derived-mentions.arrow',
		how: damaged,
		says: /table mentions is damaged/,
	},
	{
		name: 'an engine that cannot start',
		on: '**/*.wasm*',
		how: (route) => route.abort(),
		says: /engine did not start/,
	},
];

async function alertOf(page: Page, says: RegExp): Promise<string> {
	const alert = page.getByRole('alert').filter({ hasText: says }).first();
	await alert.waitFor();
	return (await alert.textContent()) ?? '';
}

describe('something is broken', () => {
	const visit = visitor();

	for (const { name, on, how, says } of cases) {
		it(`says so and lives on: ${name}`, async () => {
			const { page } = await visit('about:blank');
			await page.route(on, how);
			await page.goto(`${example}blockers/?series=platform`);
			expect(await alertOf(page, says)).toMatch(says);
			expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
			await page.unrouteAll({ behavior: 'wait' });
			await page.getByRole('link', { name: 'Data' }).first().click();
			await page.waitForURL(/data\//);
			expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
		});
	}

	for (const { id, title } of siteLinks) {
		it(`is drawn from what is stored where the engine cannot start: ${title}`, async () => {
			const { page } = await visit('about:blank');
			await page.route('**/*.wasm*', (route) => route.abort());
			await page.goto(`${example}${id.slice(1)}`);
			await settled(page);
			const panels = page.locator('main section');
			expect(await panels.count()).toBeGreaterThan(0);
			expect(await page.getByRole('alert').count()).toBe(0);
			expect(await page.locator('main').textContent()).toMatch(/\d/);
		});
	}

	it('opens what failed when it is tried again', async () => {
		const { page } = await visit('about:blank');
		await page.route('**/data/manifest.json', missing);
		await page.goto(`${example}blockers/`);
		await alertOf(page, /There is no dataset here/);
		await page.unrouteAll({ behavior: 'wait' });
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.getByRole('region', { name: 'Is it getting better?' }).getByRole('img').waitFor();
		expect(await page.getByRole('alert').count()).toBe(0);
	});

	it('answers the other questions when one table is missing', async () => {
		const { page } = await visit('about:blank');
		await page.route('**/diagnostics.arrow', missing);
		await page.goto(`${example}blockers/?series=platform`);
		await page.getByRole('region', { name: 'Is it getting better?' }).getByRole('img').waitFor();
		expect(await page.getByRole('alert').count()).toBe(0);
	});
});
