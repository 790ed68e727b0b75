/** The pages of the site in the order of the navigation; a page is added here and under `src/routes`. */
export const pageGroups = [
	{
		label: null,
		pages: [
			{ id: '/', title: 'Overview' },
			{ id: '/blockers/', title: 'Blockers' },
			{ id: '/attendance/', title: 'Attendance' },
		],
	},
	{ label: 'Look up', pages: [{ id: '/notes/', title: 'Notes' }] },
	{ label: 'Check', pages: [{ id: '/data/', title: 'Data' }] },
] as const;

/** The address of a page, as `resolve()` takes it. */
type PageId = (typeof pageGroups)[number]['pages'][number]['id'];
