/** The pages of the site in the order of the navigation; a page is added here and under `src/routes`. */
export const pageGroups = [
	{
		label: null,
		pages: [
			{ id: '/', title: 'Overview' },
			{ id: '/blockers/', title: 'Blockers' },
		],
	},
	{ label: 'Look up', pages: [{ id: '/notes/', title: 'Notes' }] },
	{ label: 'Check', pages: [{ id: '/data/', title: 'Data' }] },
] as const;

/** The address of a page, as `resolve()` takes it. */
export type PageId = (typeof pageGroups)[number]['pages'][number]['id'];
