import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import planted from '../../ingest/example/planted.json' with { type: 'json' };
import { cells, choose, panel, settled, visitor } from './visitor.ts';

const story = planted.stories.blockerThatChangesHands;
const example = inject('example');
const ages = 'How old are the open ones?';
const longLived = 'Which ones keep coming back?';
const flow = 'Is it getting better?';

describe('planted stories', () => {
	const visit = visitor();

	for (const { asOf, days } of story.ages) {
		it(`finds the four-month blocker open for ${days} days as of ${asOf}`, async () => {
			const { page } = await visit(`${example}blockers/?asOf=${asOf}`);
			await settled(page);
			await choose(page, ages, 'See as table');
			const rows = await cells(panel(page, ages));
			const row = rows.find(([title]) => title?.includes('Nordlys'));
			expect(row?.join(' | ')).toMatch(new RegExp(`\\b${days} d\\b`));
		});
	}

	it('shows the four-month blocker with its end and all its mentions', async () => {
		const { page } = await visit(`${example}blockers/`);
		await settled(page);
		const row = panel(page, longLived).getByRole('row').filter({ hasText: 'Nordlys' });
		expect(await row.textContent()).toMatch(/126 d/);
		expect(await row.textContent()).toMatch(/resolved since 18 Mar 2025/i);
		await row.getByRole('link', { name: `${story.mentionCount} mentions` }).click();
		const mentions = panel(page, 'What was said of it?').getByRole('list').first();
		await mentions.waitFor();
		const places = await mentions.getByRole('link').evaluateAll((links) =>
			links.flatMap((link) => {
				const params = new URL((link as HTMLAnchorElement).href).searchParams;
				return params.has('line') ? [`${params.get('note')}:${params.get('line')}`] : [];
			}),
		);
		const lines = [...new Set(places)];
		expect(lines.toSorted()).toEqual(story.mentions.map(({ path, line }) => `${path}:${line}`).toSorted());
	});

	it('opens the note at the line from a row, and comes back to the same view', async () => {
		const last = story.mentions.at(-1);
		const { page } = await visit(`${example}blockers/?series=platform`);
		await settled(page);
		const before = await page.locator('main').textContent();
		const row = panel(page, longLived).getByRole('row').filter({ hasText: 'Nordlys' });
		await row.getByRole('link', { name: 'Nordlys' }).click();
		await page.waitForURL(/notes\/\?/);
		expect(new URL(page.url()).searchParams.get('note')).toBe(last?.path);
		expect(new URL(page.url()).searchParams.get('line')).toBe(String(last?.line));
		await settled(page);
		const marked = page.locator('[aria-current="location"]').first();
		await marked.waitFor();
		expect(await marked.textContent()).toContain('Nordlys');
		expect(await marked.isVisible()).toBe(true);
		await page.goBack();
		await settled(page);
		expect(await page.locator('main').textContent()).toBe(before);
	});

	it('marks one line of a note: the one that is asked for, or the last where it is beyond the end', async () => {
		const [first] = story.mentions;
		const at = (line: number) =>
			`${example}notes/?note=${encodeURIComponent(first?.path ?? '')}&line=${String(line)}`;
		const { page, errors } = await visit(at(first?.line ?? 0));
		const marked = page.locator('[aria-current="location"]');
		await marked.waitFor();
		expect(await marked.getAttribute('id')).toBe(`L${String(first?.line)}`);
		const last = await page.locator('article .line').last().getAttribute('id');
		await page.evaluate((href) => {
			const link = document.createElement('a');
			link.href = href;
			document.body.append(link);
			link.click();
		}, at(99_999_999_999));
		await expect.poll(() => marked.getAttribute('id')).toBe(last);
		expect(await marked.count()).toBe(1);
		expect(errors).toEqual([]);
	});

	it('opens as many rows behind a mark as the mark says', async () => {
		const { page } = await visit(`${example}blockers/?from=2025-01-01&to=2025-06-30&series=platform`);
		await settled(page);
		const picture = panel(page, flow).getByRole('img');
		const said = panel(page, flow).locator('[aria-live="polite"]');
		await picture.focus();
		await page.keyboard.press('End');
		for (let step = 0; step < 6; step++) {
			await page.keyboard.press('ArrowLeft');
			const open = Number(/(\d+) open/.exec((await said.textContent()) ?? '')?.[1]);
			await page.keyboard.press('Enter');
			const drawer = page.getByRole('dialog');
			await drawer.getByRole('table').waitFor();
			expect(await drawer.locator('tbody tr').count()).toBe(open);
			await page.goBack();
			await drawer.waitFor({ state: 'detached' });
			await picture.focus();
			await page.keyboard.press('End');
			for (let again = 0; again <= step; again++) await page.keyboard.press('ArrowLeft');
		}
	});

	it('downloads exactly the filtered rows of a panel', async () => {
		const { page } = await visit(`${example}blockers/?series=platform&asOf=2025-01-14`);
		await settled(page);
		await choose(page, ages, 'See as table');
		const shown = await cells(panel(page, ages));
		const download = page.waitForEvent('download');
		await choose(page, ages, 'Download CSV');
		const file = await download;
		expect(file.suggestedFilename()).toContain('2025-01-14');
		const text = await readFile(await file.path(), 'utf8');
		expect(text.trim().split(/\r\n/).length - 1).toBe(shown.length);
		expect(text).toContain('Nordlys');
	});
});
