import { describe, expect, inject, it } from 'vitest';
import { settled, visitor } from './visitor.ts';

const example = inject('example');

describe('the report', () => {
	const visit = visitor();

	it('is copied with links that lead to the threads it names', async () => {
		const { page } = await visit(`${example}?series=platform&asOf=2025-03-11`, {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await settled(page);
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
		const report = await page.evaluate(() => navigator.clipboard.readText());
		expect(report).toContain('Blockers as of 11 Mar 2025');
		expect(report).toMatch(/Filters: series .*\./);
		const [, title, href] = /\[([^\]]*Nordlys[^\]]*)\]\((\S+)\)/.exec(report) ?? [];
		expect(title).toBeDefined();
		await page.goto(href ?? '');
		await settled(page);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Nordlys');
	});

	it('is shown with its text selected where the clipboard refuses it', async () => {
		const { page } = await visit(example);
		await settled(page);
		const shown = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
		await page.evaluate(() => {
			navigator.clipboard.write = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
		});
		const button = page.getByRole('button', { name: 'Copy as Markdown' });
		await button.click();
		const field = page.getByRole('dialog').getByRole('textbox', { name: 'Report' });
		await field.waitFor();
		const text = await field.inputValue();
		expect(text).toContain(shown.trim());
		await page.waitForFunction((length) => {
			const it = document.activeElement;
			return it instanceof HTMLTextAreaElement && it.selectionEnd - it.selectionStart === length;
		}, text.length);
		await page.keyboard.press('Escape');
		await field.waitFor({ state: 'detached' });
		expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
	});
});
