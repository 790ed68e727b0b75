import { describe, expect, inject, it } from 'vitest';
import planted from '../../ingest/example/planted.json' with { type: 'json' };
import { dateWords } from '../../src/lib/components/words.ts';
import { cells, choose, panel, settled, visitor } from './visitor.ts';

const example = inject('example');
const { silentMember: silent, cancelledMonth: cancelled } = planted.stories;
const who = 'Who came to which meeting?';
const howMany = 'How many come?';
const notHeardFrom = 'Who have we not heard from?';

describe('attendance', () => {
	const visit = visitor();

	it('names the silent member with the meetings since, and opens the note where they were heard of last', async () => {
		const { page } = await visit(`${example}attendance/`);
		await settled(page);
		const row = panel(page, notHeardFrom).getByRole('row').filter({ hasText: 'Lenka' });
		const [, last, since, , before] = await row
			.getByRole('cell')
			.evaluateAll((found) => found.map((cell) => (cell.textContent ?? '').trim()));
		expect([last, since, before]).toEqual([
			dateWords(silent.lastUpdate),
			String(silent.meetingsSince),
			String(silent.updateCount),
		]);
		await row.getByRole('link', { name: dateWords(silent.lastUpdate) }).click();
		await page.waitForURL(/notes\/\?/);
		expect(new URL(page.url()).searchParams.get('note')).toContain(silent.lastUpdate);
	});

	it('does not call them silent before four meetings were held without them', async () => {
		const { page } = await visit(`${example}attendance/?asOf=2025-05-13&series=${silent.series}`);
		await settled(page);
		const before = await panel(page, notHeardFrom).textContent();
		expect(before).not.toContain('Lenka');
		await page.goto(`${example}attendance/?asOf=2025-05-20&series=${silent.series}`);
		await settled(page);
		expect(await panel(page, notHeardFrom).textContent()).toContain('Lenka');
	});

	it('shows the cancelled month as a gap, not as a meeting to which nobody came', async () => {
		const { page } = await visit(`${example}attendance/?series=${cancelled.series}`);
		await settled(page);
		const picture = panel(page, howMany).getByRole('img');
		const said = panel(page, howMany).locator('[aria-live="polite"]');
		await picture.focus();
		await page.keyboard.press('Home');
		const days: string[] = [];
		for (let step = 0; step < planted.meetings; step++) {
			const day = (await said.textContent())?.split(':')[0] ?? '';
			if (day === days.at(-1)) break;
			days.push(day);
			await page.keyboard.press('ArrowRight');
		}
		expect(days[days.indexOf(dateWords(cancelled.heldBefore)) + 1]).toBe(dateWords(cancelled.heldAfter));
		await choose(page, howMany, 'See as table');
		const row = panel(page, howMany)
			.getByRole('row')
			.filter({ hasText: dateWords(cancelled.cancelledOn) });
		expect(await row.textContent()).toMatch(/cancelled\s*–\s*–\s*–/);
	});

	it('says so in the column of the cancelled meeting, and opens its note', async () => {
		const { page } = await visit(`${example}attendance/?series=${cancelled.series}`);
		await settled(page);
		await choose(page, who, 'See as table');
		const heads = await panel(page, who).getByRole('columnheader').allTextContents();
		const column = heads.findIndex((head) => head.includes(dateWords(cancelled.cancelledOn)));
		const rows = await cells(panel(page, who));
		expect(rows.length).toBeGreaterThan(3);
		expect(rows.map((row) => row[column])).toEqual(rows.map(() => 'cancelled'));
		await panel(page, who).getByRole('link', { name: 'cancelled' }).first().click();
		await page.waitForURL(/notes\/\?/);
		expect(new URL(page.url()).searchParams.get('note')).toBe(cancelled.path);
	});

	it('reads the grid by arrow keys and opens the note at the meeting', async () => {
		const { page } = await visit(`${example}attendance/?series=${silent.series}&to=2025-04-15`);
		await settled(page);
		await panel(page, who).getByRole('img').focus();
		await page.keyboard.press('ArrowLeft');
		const said = panel(page, who).locator('[aria-live="polite"]');
		expect(await said.textContent()).toMatch(/, present, 15 Apr 2025: \d+ present/);
		await page.keyboard.press('Enter');
		await page.waitForURL(/notes\/\?/);
		expect(new URL(page.url()).searchParams.get('note')).toContain('2025-04-15');
		expect(new URL(page.url()).searchParams.get('line')).toBe('1');
		expect(new URL(page.url()).searchParams.get('series')).toBe(silent.series);
	});

	it('shows another series on demand, and keeps it in the address', async () => {
		const { page } = await visit(`${example}attendance/`);
		await settled(page);
		await panel(page, who)
			.getByRole('navigation', { name: 'Series of this picture' })
			.getByRole('link', { name: /Operations/ })
			.click();
		await page.waitForURL(/shown=operations/);
		await panel(page, who).getByText('meetings of Operations review').waitFor();
		await panel(page, howMany).getByText('meetings of Operations review').waitFor();
		expect(await panel(page, who).getByRole('img').getAttribute('aria-label')).toContain(
			'of Operations review',
		);
	});

	it('says that there is nothing for these filters, with the way back', async () => {
		const { page } = await visit(`${example}attendance/?from=2030-01-01`);
		await settled(page);
		expect(await panel(page, who).textContent()).toContain('Nothing for these filters.');
		await panel(page, who).getByRole('link', { name: 'Clear the filters' }).click();
		await panel(page, who).getByRole('img').waitFor();
		expect(page.url()).not.toContain('from=');
	});
});
