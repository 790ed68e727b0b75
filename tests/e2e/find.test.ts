import { describe, expect, inject, it } from 'vitest';
import planted from '../../ingest/example/planted.json' with { type: 'json' };
import { goTo, settled, siteLinks, visitor } from './visitor.ts';

const { silentMember: silent, blockerThatChangesHands: blocker } = planted.stories;
const example = inject('example');

describe('find', () => {
	const visit = visitor();

	it('is opened by the keyboard, goes where is chosen with the filters kept, and comes back', async () => {
		const { page, errors } = await visit(`${example}?series=platform`);
		await settled(page);
		await page.keyboard.press('Control+k');
		const dialog = page.getByRole('dialog', { name: 'Find' });
		await dialog.getByRole('combobox').fill(silent.person);
		await dialog.getByRole('option', { selected: true }).filter({ hasText: silent.person }).waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL(/people\//);
		const params = new URL(page.url()).searchParams;
		expect([params.get('series'), params.get('person')]).toEqual(['platform', silent.person]);
		await dialog.waitFor({ state: 'detached' });
		await settled(page);
		await page.goBack();
		await settled(page);
		expect(new URL(page.url()).search).toBe('?series=platform');
		expect(errors).toEqual([]);
	});

	it('finds a thread by words of its title and a note by its path', async () => {
		const { page } = await visit(example);
		await settled(page);
		await page.getByRole('button', { name: 'Find' }).click();
		const search = page.getByRole('combobox', { name: 'Find' });
		await search.fill('nordlys');
		const thread = page
			.getByRole('group', { name: /^Threads/ })
			.getByRole('option')
			.first();
		expect(await thread.getAttribute('href')).toMatch(/threads\/\?thread=blocker/);
		const [first] = blocker.mentions;
		await search.fill(first?.path ?? '');
		const note = page.getByRole('group', { name: 'Notes' }).getByRole('option').first();
		await note.waitFor();
		expect(new URL((await note.getAttribute('href')) ?? '', example).searchParams.get('note')).toBe(
			first?.path,
		);
	});

	it('closes with Escape and gives the focus back, on every page', async () => {
		const { page } = await visit(example);
		await settled(page);
		for (const link of siteLinks) {
			await goTo(page, link);
			const opener = page.getByRole('navigation').getByRole('link', { name: 'Notes', exact: true });
			await opener.focus();
			await page.keyboard.press('Control+k');
			await page.getByRole('dialog', { name: 'Find' }).getByRole('option').first().waitFor();
			await page.keyboard.press('Escape');
			await page.getByRole('dialog').waitFor({ state: 'detached' });
			expect(await opener.evaluate((it) => it === document.activeElement)).toBe(true);
		}
	});
});
