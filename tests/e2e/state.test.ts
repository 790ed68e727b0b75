import { describe, expect, inject, it } from 'vitest';
import planted from '../../ingest/example/planted.json' with { type: 'json' };
import { goTo, settled, siteLinks, visitor } from './visitor.ts';

const example = inject('example');
const [mention] = planted.stories.blockerThatChangesHands.mentions;
const states = [
	'',
	'?series=platform&asOf=2025-01-14',
	'blockers/?person=quill&from=2025-01-01',
	'notes/?series=operations',
	'data/?series=product',
	'reviews/?asOf=2025-06-10',
	'attendance/?series=product',
	'topics/?topic=datastore-benchmarking&per=quarter',
	'people/?person=quill',
	'projects/?project=halyard-example%2Fgangway',
	'threads/?q=credentials&asOf=2025-01-14',
	`notes/?note=${encodeURIComponent(mention?.path ?? '')}&line=${String(mention?.line)}`,
	`explore/?sql=${encodeURIComponent('select count(*) from notes')}`,
];

describe('the address is the state', () => {
	const visit = visitor();

	for (const state of states) {
		it(`gives the same view after a reload, when pasted, and by Back: /${state}`, async () => {
			const { page } = await visit(example + state);
			await settled(page);
			const first = await page.locator('main').innerText();
			await page.reload();
			await settled(page);
			expect(await page.locator('main').innerText()).toBe(first);
			const pasted = await page.context().newPage();
			await pasted.goto(page.url());
			await settled(pasted);
			expect(await pasted.locator('main').innerText()).toBe(first);
			const other = siteLinks.find(({ id }) => id === (state.startsWith('data') ? '/notes/' : '/data/'));
			if (other) await goTo(page, other);
			await page.goBack();
			await page.waitForURL(example + state);
			await settled(page);
			expect(await page.locator('main').innerText()).toBe(first);
			await page.goForward();
			await page.waitForURL((url) => url.pathname.endsWith(other?.id ?? ''));
			await settled(page);
			expect(await page.locator('main').innerText()).not.toBe(first);
		});
	}

	it('goes back and forward through filters that were chosen', async () => {
		const { page } = await visit(example);
		await settled(page);
		const headline = page.getByRole('heading', { level: 1 });
		const all = await headline.textContent();
		await page.getByRole('button', { name: 'Series All' }).click();
		await page.getByRole('option', { name: /platform/i }).click();
		await page.waitForURL(/series=platform/);
		await page.keyboard.press('Escape');
		await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, all);
		const chosen = await headline.textContent();
		await page.goBack();
		await page.waitForFunction((before) => document.querySelector('h1')?.textContent === before, all);
		await page.goForward();
		await page.waitForFunction((before) => document.querySelector('h1')?.textContent === before, chosen);
		expect(await headline.textContent()).toBe(chosen);
	});

	it('keeps the filters from page to page', async () => {
		const { page } = await visit(`${example}?series=platform`);
		await settled(page);
		await page.getByRole('navigation').getByRole('link', { name: 'Blockers' }).click();
		await page.waitForURL(/blockers\/\?series=platform/);
		await settled(page);
		expect(page.url()).toContain('series=platform');
	});

	it('says which value it does not know', async () => {
		const { page } = await visit(`${example}?series=nowhere&from=yesterday`);
		await settled(page);
		const notice = await page.getByRole('status').filter({ hasText: 'Left out' }).textContent();
		expect(notice).toContain('nowhere');
		expect(notice).toContain('yesterday');
	});

	it('ends with the answer of the last of many quick changes', async () => {
		const { page } = await visit(example);
		await settled(page);
		const dates = ['2024-11-12', '2025-01-14', '2025-03-11', '2025-06-10', '2025-08-05', '2025-01-21'];
		const lone = await visit(`${example}?asOf=${dates.at(-1)}`);
		await settled(lone.page);
		const expected = await lone.page.getByRole('heading', { level: 1 }).textContent();
		await page.evaluate(async (days) => {
			for (const day of days) {
				const link = document.createElement('a');
				link.href = `?asOf=${day}`;
				document.body.append(link);
				link.click();
				await new Promise((resolve) => requestAnimationFrame(resolve));
			}
		}, dates);
		await page.waitForURL(new RegExp(`asOf=${dates.at(-1)}`));
		await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, expected);
		const seen = await page.evaluate(async () => {
			const texts = new Set<string>();
			const until = performance.now() + 1500;
			while (performance.now() < until) {
				texts.add(document.querySelector('h1')?.textContent ?? '');
				await new Promise((resolve) => requestAnimationFrame(resolve));
			}
			return [...texts];
		});
		expect(seen).toEqual([expected]);
	});
});
