import { describe, expect, inject, it } from 'vitest';
import planted from '../../ingest/example/planted.json' with { type: 'json' };
import { cells, panel, settled, visitor } from './visitor.ts';

const { silentMember: silent, twoSpellings } = planted.stories;
const example = inject('example');
const list = 'Who is heard of, and who needs help?';

describe('people and projects', () => {
	const visit = visitor();

	it('says of the silent member when they were last heard of, and for how many meetings not since', async () => {
		const { page } = await visit(`${example}people/?person=${silent.person}`);
		await settled(page);
		const head = (await page.locator('main header').first().textContent()) ?? '';
		expect(head).toContain('15 Apr 2025');
		expect(head).toContain(`${silent.meetingsSince} meetings`);
		const updates = panel(page, 'When did Lenka Marsh give updates?');
		const given = silent.updateCount - silent.absentUpdates.length;
		expect(await updates.textContent()).toMatch(new RegExp(`\\b${given} updates\\b`));
	});

	it('finds a person by another spelling, opens their page, and comes back', async () => {
		const [first] = twoSpellings.spellings;
		const { page } = await visit(`${example}people/`);
		await settled(page);
		await page.getByRole('searchbox', { name: 'Search the people' }).fill(first?.writtenAs ?? '');
		await page.keyboard.press('Enter');
		await page.waitForURL(/q=/);
		const rows = panel(page, list).locator('tbody tr');
		await rows.nth(1).waitFor({ state: 'detached' });
		expect(await cells(panel(page, list))).toHaveLength(1);
		await rows.getByRole('link').first().click();
		await page.waitForURL(new RegExp(`person=${twoSpellings.person}`));
		await settled(page);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('People');
		await page.goBack();
		await settled(page);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('People');
		expect(await cells(panel(page, list))).toHaveLength(1);
	});

	it('opens as many rows behind a number of a person as it says, and each leads to its line', async () => {
		const { page } = await visit(`${example}people/?person=${silent.person}&series=platform`);
		await settled(page);
		const row = panel(page, 'How does Lenka Marsh attend?').locator('tbody tr').first();
		const present = row.getByRole('link').first();
		const n = Number(await present.textContent());
		expect(n).toBeGreaterThan(0);
		await present.click();
		const drawer = page.getByRole('dialog');
		await drawer.getByRole('table').waitFor();
		expect(await drawer.locator('tbody tr').count()).toBe(n);
		expect(await drawer.locator('tbody a').first().getAttribute('href')).toMatch(/note=.*line=\d+/);
	});

	it('clears the filters of a person, not the person', async () => {
		const { page } = await visit(`${example}people/?person=${silent.person}&from=2031-01-01`);
		await settled(page);
		await page.getByRole('link', { name: 'Clear the filters' }).first().click();
		await page.waitForURL((url) => url.search === `?person=${silent.person}`);
		await settled(page);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Lenka Marsh');
		expect(await page.getByRole('link', { name: 'Clear the filters' }).count()).toBe(0);
	});

	it('leads from a project to who speaks of it, the filters kept', async () => {
		const { page } = await visit(`${example}projects/?from=2025-01-01`);
		await settled(page);
		await panel(page, 'What is the work about?')
			.getByRole('link', { name: 'halyard-example/gangway' })
			.click();
		await page.waitForURL(/project=halyard-example/);
		await settled(page);
		const repository = page.locator('main header').getByRole('link', { name: 'github.com' });
		expect(await repository.getAttribute('href')).toBe('https://github.com/halyard-example/gangway');
		await panel(page, 'Who speaks of it?').getByRole('link', { name: 'Suri Kalinowski' }).click();
		await page.waitForURL(/people\//);
		const params = new URL(page.url()).searchParams;
		expect(['from', 'project', 'person'].map((name) => params.get(name))).toEqual([
			'2025-01-01',
			'halyard-example/gangway',
			'suri-k',
		]);
	});
});
