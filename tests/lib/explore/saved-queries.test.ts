import { describe, expect, test } from 'vitest';
import { SavedQueries } from '#lib/explore/saved-queries.svelte.ts';

const storage = (kept: string | null = null) => ({
	getItem: () => kept,
	setItem: (_: string, value: string) => {
		kept = value;
	},
});
const names = ({ list }: SavedQueries) => list.map(({ name, search }) => `${name}:${search}`);

describe('saved queries', () => {
	test('are kept by name, renamed and deleted', () => {
		const browser = storage();
		const saved = new SavedQueries(browser);
		saved.save({ name: 'b', search: '1' });
		saved.save({ name: 'a', search: '2' });
		saved.save({ name: 'b', search: '3' });
		expect(names(saved)).toEqual(['a:2', 'b:3']);
		saved.rename('b', 'c');
		expect(names(new SavedQueries(browser))).toEqual(['a:2', 'c:3']);
		saved.rename('c', 'a');
		expect(names(saved)).toEqual(['a:3']);
		saved.delete('a');
		expect(names(new SavedQueries(browser))).toEqual([]);
	});

	test('keep what another tab has saved meanwhile', () => {
		const browser = storage();
		const [here, there] = [new SavedQueries(browser), new SavedQueries(browser)];
		there.save({ name: 'there', search: '1' });
		here.save({ name: 'here', search: '2' });
		expect(names(here)).toEqual(['here:2', 'there:1']);
	});

	test.each(['no JSON', '{}', '[1, {"name": "a"}]'])('are none where something else is kept: %s', (kept) => {
		expect(names(new SavedQueries(storage(kept)))).toEqual([]);
	});
});
