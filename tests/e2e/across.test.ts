import { describe, expect, inject, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { panel, settled, visitor } from './visitor.ts';

const example = inject('example');
const time = 'Is it getting better?';
const picture = (page: Page): Locator => panel(page, time).getByRole('img');
const dates = (page: Page) => {
	const { searchParams } = new URL(page.url());
	return [searchParams.get('from'), searchParams.get('to')];
};

describe('across charts', () => {
	const visit = visitor();

	it('dragging over a time axis shows those days only; Back shows all again', async () => {
		const { page } = await visit(`${example}blockers/`);
		await settled(page);
		const box = await picture(page).boundingBox();
		if (box === null) throw new Error('the picture is not there');
		const [y, from, to] = [box.y + box.height / 3, box.x + box.width * 0.3, box.x + box.width * 0.6];
		await page.mouse.move(from, y);
		await page.mouse.down();
		await page.mouse.move((from + to) / 2, y);
		await page.mouse.move(to, y);
		await page.mouse.up();
		await page.waitForURL(/from=.*to=/);
		await settled(page);
		const [first, last] = dates(page);
		expect(first).toMatch(/^202[45]-\d\d-\d\d$/);
		expect((first ?? '') < (last ?? '')).toBe(true);
		expect(await page.getByRole('dialog').count()).toBe(0);
		await page.goBack();
		expect(dates(page)).toEqual([null, null]);
	});

	it('Shift and the arrow keys choose days, Enter shows them, Escape does not', async () => {
		const { page } = await visit(`${example}blockers/`);
		await settled(page);
		await picture(page).focus();
		for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Escape', 'ArrowRight'])
			await page.keyboard.press(key);
		for (let step = 0; step < 8; step++) await page.keyboard.press('Shift+ArrowRight');
		expect(
			await panel(page, time)
				.getByText(/Enter shows these days only/)
				.count(),
		).toBe(1);
		await page.keyboard.press('Enter');
		await page.waitForURL(/from=.*to=/);
		const [first, last] = dates(page);
		expect((first ?? '') < (last ?? '')).toBe(true);
	});

	it('a bar leaves one owner on the page, and a second click all of them', async () => {
		const { page } = await visit(`${example}blockers/`);
		await settled(page);
		const owners = panel(page, 'Who is blocked?');
		const all = await owners.getByRole('row').count();
		const only = owners.getByRole('link', { name: /: show this only$/ }).first();
		const name = ((await only.getAttribute('aria-label')) ?? '').replace(/: show.*/, '');
		await only.click();
		await page.waitForURL(/person=/);
		await settled(page);
		await expect.poll(() => owners.getByRole('row').count()).toBe(2);
		await owners.getByRole('link', { name: `${name}: show all again` }).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => !url.searchParams.has('person'));
		await settled(page);
		await expect.poll(() => owners.getByRole('row').count()).toBe(all);
	});

	it('a quarter of a topic is shown alone, and left again by a second click', async () => {
		const { page } = await visit(`${example}topics/?topic=datastore-benchmarking&per=quarter`);
		await settled(page);
		const chart = panel(page, 'What is talked about?').getByRole('img');
		await chart.focus();
		for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
		await page.waitForURL(/from=/);
		const sentence = panel(page, 'What is talked about?').locator('.sentence');
		await sentence.filter({ hasText: '6 of 20 meetings' }).waitFor();
		await chart.focus();
		for (const key of ['End', 'Enter']) await page.keyboard.press(key);
		await page.waitForURL((url) => !url.searchParams.has('from'));
		expect(dates(page)).toEqual([null, null]);
	});

	it('a person of the heatmap and a series are chosen and left again', async () => {
		const { page } = await visit(`${example}attendance/`);
		await settled(page);
		const grid = panel(page, 'Who came to which meeting?');
		const name = grid.locator('ul a').first();
		const who = await name.textContent();
		await name.click();
		await page.waitForURL(/person=/);
		await settled(page);
		await expect.poll(() => grid.locator('ul a').allTextContents()).toEqual([who]);
		await name.click();
		await page.waitForURL((url) => !url.searchParams.has('person'));

		await page.goto(example);
		await settled(page);
		const series = panel(page, 'What changed since the last meeting?')
			.getByRole('row')
			.nth(1)
			.getByRole('link')
			.first();
		await series.click();
		await page.waitForURL(/series=/);
		await expect.poll(() => series.getAttribute('href')).not.toContain('series=');
		await series.click();
		await page.waitForURL((url) => !url.searchParams.has('series'));
		expect(new URL(page.url()).search).toBe('');
	});
});
