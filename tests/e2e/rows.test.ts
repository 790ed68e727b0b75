import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import planted from '../../ingest/example/planted.json' with { type: 'json' };
import { figure, sentence, spelled } from '../../src/lib/components/words.ts';
import { settled, siteLinks, visitor } from './visitor.ts';

const example = inject('example');
const { silentMember: silent } = planted.stories;
/** Of a panel's numbers that open the same kind of rows, so many are tried. */
const perKind = 2;
const steps = 3;

interface Opener {
	readonly panel: string;
	readonly href: string;
	readonly says: string;
}

/** The links that open rows and say how many, the first of each kind of each panel. */
async function openers(page: Page): Promise<Opener[]> {
	const all = await page.locator('main a[href*="rows="]').evaluateAll((links) =>
		links.map((link) => ({
			panel: link.closest('section')?.querySelector('h2')?.textContent ?? '',
			href: link.getAttribute('href') ?? '',
			says: link.getAttribute('aria-label') ?? link.textContent.trim(),
		})),
	);
	const tried = new Map<string, number>();
	return all.filter(({ panel, href, says }) => {
		const what = /^[a-z]+(?:-[a-z]+)?/.exec(new URLSearchParams(href).get('rows') ?? '')?.[0] ?? '';
		const kind = `${panel} ${what}`;
		tried.set(kind, (tried.get(kind) ?? 0) + 1);
		return /\d/.test(says) && (tried.get(kind) ?? 0) <= perKind;
	});
}

/** How many rows the drawer lists, once it says as many; closes it. */
async function rowsListed(page: Page): Promise<number> {
	const drawer = page.getByRole('dialog');
	await drawer.getByText(/Each\s+leads\s+to/).waitFor();
	const all = drawer.getByRole('button', { name: /^Show all/ });
	if (await all.isVisible()) await all.click();
	const n = await drawer.locator('tbody tr').count();
	const about = (await drawer.getByText(/Each\s+leads\s+to/).textContent()) ?? '';
	expect(about.trim()).toMatch(new RegExp(`^${sentence(spelled(n, '', '')).trim()}\\b`));
	await page.keyboard.press('Escape');
	await drawer.waitFor({ state: 'detached' });
	return n;
}

async function checkLinks(page: Page, where: string): Promise<number> {
	const links = await openers(page);
	for (const { panel, href, says } of links) {
		await page
			.locator(`main a[href=${JSON.stringify(href)}]`)
			.first()
			.evaluate((link) => (link as HTMLAnchorElement).click());
		const n = await rowsListed(page);
		expect(says, `${where} ${panel} ${href}`).toMatch(new RegExp(`(?<![\\d,.])${figure(n)}(?!,?\\d)`));
	}
	return links.length;
}

/** Walks with arrow keys over the marks of every picture, and opens the rows behind some. */
async function checkMarks(page: Page, where: string): Promise<number> {
	const pictures = page.locator('main [tabindex="0"][aria-label*="Enter opens the rows"]');
	let opened = 0;
	for (let index = 0; index < (await pictures.count()); index++) {
		const picture = pictures.nth(index);
		const label = (await picture.getAttribute('aria-label')) ?? '';
		const saidNow = () =>
			picture.evaluate(
				(it) => it.closest('figure')?.querySelector('[aria-live="polite"]')?.textContent ?? '',
			);
		await picture.focus();
		await page.keyboard.press('End');
		for (let step = 0; step < steps; step++) {
			const said = await saidNow();
			expect(said, `${where} ${label}`).not.toBe('');
			const before = page.url();
			await page.keyboard.press('Enter');
			const opens = await page
				.waitForURL((url) => url.href !== before, { timeout: 400 })
				.then(() => true)
				.catch(() => false);
			if (opens && !new URL(page.url()).searchParams.has('rows')) {
				await page.goBack();
				await settled(page);
				break;
			}
			if (opens) {
				const n = await rowsListed(page);
				expect(said, `${where} ${label}`).toMatch(new RegExp(`(?<![\\d,.])${figure(n)}(?!,?\\d)|\\bno\\b`));
				opened++;
				await picture.focus();
				await page.keyboard.press('End');
				for (let again = 0; again < step; again++) await page.keyboard.press('ArrowLeft');
			}
			await page.keyboard.press('ArrowLeft');
		}
	}
	return opened;
}

describe('rows behind numbers', () => {
	const visit = visitor();
	/** Their numbers open no rows: they list, or lead to lines on the page. */
	const lists: readonly string[] = ['/topics/', '/threads/', '/notes/', '/explore/', '/data/'];
	const addresses = [
		...siteLinks.map(({ id }) => id.slice(1)).filter((address) => !lists.includes(`/${address}`)),
		`people/?person=${silent.person}`,
		'projects/?project=halyard-example%2Fgangway',
	];

	for (const address of addresses) {
		it(`are as many as /${address} says`, { timeout: 120_000 }, async () => {
			const { page } = await visit(example + address);
			await settled(page);
			const tried = (await checkLinks(page, address)) + (await checkMarks(page, address));
			expect(tried).toBeGreaterThan(0);
		});
	}
});
