/** The pages of the site in the order of the navigation; a page is added here and under `src/routes`. */
export const pageGroups = [
	{
		label: null,
		pages: [
			{ id: '/', title: 'Overview' },
			{ id: '/blockers/', title: 'Blockers' },
			{ id: '/reviews/', title: 'Reviews' },
			{ id: '/attendance/', title: 'Attendance' },
			{ id: '/topics/', title: 'Topics' },
		],
	},
	{
		label: 'Look up',
		pages: [
			{ id: '/people/', title: 'People' },
			{ id: '/projects/', title: 'Projects' },
			{ id: '/threads/', title: 'Threads' },
			{ id: '/notes/', title: 'Notes' },
		],
	},
	{
		label: 'Check',
		pages: [
			{ id: '/explore/', title: 'Explore' },
			{ id: '/data/', title: 'Data' },
		],
	},
] as const;
