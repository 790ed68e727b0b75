import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FindButton from '#lib/find/find-button.svelte';
import InView from '../components/in-view.svelte';
import { viewOf, type Answers } from '../components/view-of.svelte.ts';

const thread = {
	what: 'thread',
	id: 'blocker:core/2024-05-06.md#L4',
	title: 'The disk is full',
	kind: 'blocker',
	seriesLabel: 'Core',
	lastOn: '2024-05-06',
};
const note = { ...thread, what: 'note', id: 'core/2024-05-06.md', title: 'Disks', kind: null };

async function opened(answers: Answers, search = '') {
	const { view } = viewOf(search, answers);
	await render(InView, { view, of: FindButton as never });
	await userEvent.keyboard('{Control>}k{/Control}');
	await expect.element(page.getByRole('combobox', { name: 'Find' })).toHaveFocus();
	return view;
}
const options = () =>
	page
		.getByRole('option')
		.elements()
		.map((option) => option.textContent.trim().replace(/\s+/g, ' '));

test('finds over all groups, the best first, with the filters kept', async () => {
	await opened(() => [thread, note], 'from=2024-01-01&person=bob');
	await expect.poll(options).toContain('Overview');
	await userEvent.keyboard('annie');
	await expect.poll(options).toEqual(['Ann Miller ann, annie']);
	await expect
		.element(page.getByRole('option'))
		.toHaveAttribute('href', expect.stringContaining('people/?from=2024-01-01&person=ann'));
	await userEvent.fill(page.getByRole('combobox'), 'DÍSK');
	await expect
		.poll(options)
		.toEqual(['Disk 2 items', 'Disks core/2024-05-06.md', 'The disk is full blocker, Core, 6 May 2024']);
	await expect
		.element(page.getByRole('option', { name: /^Disk 2/ }))
		.toHaveAttribute('aria-selected', 'true');
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('says that threads and notes are loading while the rest is found', async () => {
	const { promise, resolve } = Promise.withResolvers<object[]>();
	await opened(() => promise);
	await userEvent.keyboard('disk');
	await expect.element(page.getByText('Threads and notes are still loading …')).toBeVisible();
	await expect.poll(options).toEqual(['Disk 2 items']);
	resolve([thread]);
	await expect.poll(options).toHaveLength(2);
	await expect.element(page.getByText('still loading')).not.toBeInTheDocument();
});

test('without the engine pages and choices are found still, and the page is not told of a failure', async () => {
	const view = await opened(() => Promise.reject(new Error('no engine')));
	await expect.element(page.getByText('Threads and notes could not be loaded.')).toBeVisible();
	await userEvent.keyboard('bob');
	await expect.poll(options).toEqual(['Bob']);
	expect(view.failure).toBeNull();
});
