import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import FilterBar from '#lib/filters/filter-bar.svelte';
import InView from '../components/in-view.svelte';
import { viewOf } from '../components/view-of.svelte.ts';

const goto = vi.hoisted(() => vi.fn());
vi.mock('$app/navigation', () => ({ goto }));

async function bar(search: string) {
	const { view, url } = viewOf(search, () => [{ asOf: '2024-06-03' }]);
	await render(InView, { view, of: FilterBar as never });
	await expect.element(page.getByRole('search', { name: 'Filters' })).toBeVisible();
	goto.mockImplementation((href: string) => (url.search = href.slice(1)));
	return url;
}
const lastAddress = () => goto.mock.lastCall?.[0] as string | undefined;

beforeEach(async () => {
	goto.mockReset();
	await page.viewport(1280, 800);
});

test('people are found by an alias and chosen with the keyboard, the rest of the address is kept', async () => {
	await bar('series=core&q=disk&rows=open:2024-01-01');
	await page.getByRole('button', { name: /^Person/ }).click();
	await expect.element(page.getByRole('combobox', { name: 'Search: Person' })).toHaveFocus();
	await userEvent.keyboard('annie{Enter}');
	await expect.poll(lastAddress).toBe('?series=core&person=ann&q=disk');
	await expect
		.element(page.getByRole('option', { name: 'Ann Miller' }))
		.toHaveAttribute('aria-checked', 'true');
	await expect.element(page.getByRole('option', { name: /Bob/ })).not.toBeInTheDocument();
});

test('a chosen one is let go again', async () => {
	await bar('person=ann&person=bob');
	await page.getByRole('button', { name: /^Person 2 of 2/ }).click();
	await page.getByRole('option', { name: 'Ann Miller' }).click();
	await expect.poll(lastAddress).toBe('?person=bob');
});

test('chips say what is set and lead to the view without it', async () => {
	await bar('from=2024-02-01&project=river/storage');
	await expect
		.element(page.getByRole('link', { name: 'Remove From 1 Feb 2024' }))
		.toHaveAttribute('href', '?project=river%2Fstorage');
	await expect.element(page.getByRole('link', { name: 'Clear' })).toHaveAttribute('href', '?');
});

test('what the archive does not have is left out and told', async () => {
	await bar('person=nobody&from=soon');
	await expect
		.element(page.getByText('Left out:'))
		.toHaveTextContent('Left out: from “soon” is not a date; person “nobody” is not in this archive.');
	await expect.element(page.getByRole('list', { name: 'Active filters' })).not.toBeInTheDocument();
});

test('dates go by a form whose empty fields are left out', async () => {
	await bar('series=core');
	await page.getByRole('button', { name: /^Dates/ }).click();
	await page.getByLabelText('From').fill('2024-03-01');
	const form = document.querySelector<HTMLFormElement>('form[method=get]');
	const sent = new Promise<string>((resolve) => {
		form?.addEventListener('submit', (event) => {
			event.preventDefault();
			resolve(new URLSearchParams([...new FormData(form)] as [string, string][]).toString());
		});
	});
	await page.getByRole('button', { name: 'Apply' }).click();
	expect(await sent).toBe('series=core&from=2024-03-01');
});

test('on a narrow screen one button opens them all', async () => {
	await page.viewport(390, 844);
	await bar('series=core&person=ann');
	await page.getByRole('button', { name: 'Filters (2)' }).click();
	const sheet = page.getByRole('dialog', { name: 'Filters' });
	await expect.element(sheet.getByRole('button', { name: /^Series Core/ })).toBeVisible();
	await expect.element(sheet.getByRole('link', { name: 'Remove Person Ann Miller' })).toBeVisible();
});
