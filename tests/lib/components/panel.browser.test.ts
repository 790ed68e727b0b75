import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Question } from '#lib/components/view.svelte.ts';
import { QueryError } from '#lib/engine/engine.ts';
import InView from './in-view.svelte';
import PanelOfNumbers from './panel-of-numbers.svelte';
import { viewOf } from './view-of.svelte.ts';

const answer = (...numbers: number[]) => ({
	rows: numbers.map((n) => ({ n, name: `=row ${n}` })),
	untracked: false,
});
async function panel(ask: Question<unknown>, search = '') {
	const { view, url } = viewOf(search);
	await render(InView, {
		view,
		of: PanelOfNumbers as never,
		given: { ask },
	});
	return url;
}
const menu = async (item: string) => {
	await page.getByRole('button', { name: 'Menu of: How many are there?' }).click();
	await page.getByRole('menuitem', { name: item }).click();
};

test('answers in a sentence and a picture, and shows the same numbers as a table', async () => {
	await panel(() => Promise.resolve(answer(3, 4)));
	await expect.element(page.getByText('There are 2.')).toBeVisible();
	await expect.element(page.getByText('picture of 3 4')).toBeVisible();
	await menu('See as table');
	await expect.element(page.getByRole('cell', { name: '=row 4' })).toBeVisible();
	await expect.element(page.getByText('picture of 3 4')).not.toBeInTheDocument();
});

test.each([
	['?series=core', true],
	['?page=2', false],
	['', false],
])('the engine is known to be needed where something is filtered: %s', async (search, isNeeded) => {
	const { view, opened } = viewOf(search);
	await view.dataset;
	expect(opened.map(({ needsEngine }) => needsEngine)).toEqual([isNeeded]);
});

test('says that it loads until the answer is there', async () => {
	const { promise, resolve } = Promise.withResolvers<unknown>();
	await panel(() => promise);
	await expect.element(page.getByRole('status')).toHaveTextContent('Loading');
	resolve(answer(1));
	await expect.element(page.getByText('There are 1.')).toBeVisible();
});

test('an answer of an older filter never replaces a newer one', async () => {
	const asked = new Map<string, (value: unknown) => void>();
	const url = await panel(
		(_, filters) => new Promise((resolve) => asked.set(filters.series.join(), resolve)),
		'series=core',
	);
	await expect.poll(() => [...asked.keys()]).toEqual(['core']);
	asked.get('core')?.(answer(1));
	await expect.element(page.getByText('picture of 1')).toBeVisible();
	url.search = 'series=design';
	await expect.poll(() => asked.has('design')).toBe(true);
	url.search = '';
	await expect.poll(() => asked.has('')).toBe(true);
	asked.get('')?.(answer(3));
	await expect.element(page.getByText('picture of 3')).toBeVisible();
	asked.get('design')?.(answer(2));
	await new Promise((resolve) => requestAnimationFrame(resolve));
	await expect.element(page.getByText('picture of 3')).toBeVisible();
});

test('nothing for these filters offers the way back', async () => {
	await panel(() => Promise.resolve(answer()), 'series=core&q=kept');
	await expect.element(page.getByText('Nothing for these filters.')).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'Clear the filters' }))
		.toHaveAttribute('href', '?q=kept');
});

test('not tracked is not nothing', async () => {
	await panel(() => Promise.resolve({ ...answer(), untracked: true }));
	await expect.element(page.getByText('Not tracked in these notes.')).toBeVisible();
});

test('a query that fails shows its SQL, and the panel lives on', async () => {
	let fails = true;
	await panel(() =>
		fails
			? Promise.reject(new QueryError('select nothing from nowhere', 'no table'))
			: Promise.resolve(answer(5)),
	);
	await expect.element(page.getByRole('alert')).toHaveTextContent('The query failed: no table');
	await expect.element(page.getByText('select nothing from nowhere')).toBeInTheDocument();
	fails = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect.element(page.getByText('picture of 5')).toBeVisible();
});

test('after a failure other filters are asked for without a click', async () => {
	const url = await panel(
		(_, { series }) =>
			series.length > 0 ? Promise.reject(new QueryError('select 1', 'broken')) : Promise.resolve(answer(6)),
		'series=core',
	);
	await expect.element(page.getByRole('alert')).toBeVisible();
	url.search = '';
	await expect.element(page.getByText('picture of 6')).toBeVisible();
});

test('shows the SQL that was asked, with the filters as parameters', async () => {
	await panel(async (engine, filters) => {
		await engine.query('select $1 as who', [filters.person.join('\u001f')]);
		return answer(1);
	}, 'person=ann&person=bob');
	await menu('Show the SQL');
	const dialog = page.getByRole('dialog', { name: 'How many are there?' });
	await expect.element(dialog).toHaveTextContent('select $1 as who');
	await expect.element(dialog).toHaveTextContent("'ann', 'bob'");
});

test('downloads exactly its rows, named after the filters', async () => {
	const saved: { name: string; text: Promise<string> }[] = [];
	const blobs: Blob[] = [];
	const create = URL.createObjectURL.bind(URL);
	URL.createObjectURL = (blob: Blob) => {
		blobs.push(blob);
		return create(blob);
	};
	const catcher = (event: MouseEvent) => {
		if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return;
		event.preventDefault();
		saved.push({ name: event.target.download, text: blobs.at(-1)?.text() ?? Promise.resolve('') });
	};
	// eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
	const click = HTMLAnchorElement.prototype.click;
	HTMLAnchorElement.prototype.click = function () {
		catcher({ target: this, preventDefault: () => undefined } as unknown as MouseEvent);
	};
	await panel(() => Promise.resolve(answer(-3, 4)), 'series=core');
	await menu('Download CSV');
	await expect.poll(() => saved.map(({ name }) => name)).toEqual(['numbers--series-core.csv']);
	URL.createObjectURL = create;
	HTMLAnchorElement.prototype.click = click;
	expect(await saved[0]?.text).toBe("name,n\r\n'=row -3,-3\r\n'=row 4,4\r\n");
});
