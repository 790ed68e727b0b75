/** How an answer is shown. */
export const forms = ['table', 'line', 'bar', 'scatter'] as const;
export type Form = (typeof forms)[number];

/** What the address says of Explore. */
export interface Place {
	readonly sql: string;
	readonly form: Form;
	/** Columns of a chart; null where the page chooses. */
	readonly x: string | null;
	readonly y: string | null;
}

/** Servers take no addresses that are much longer. */
const longest = 8000;

export function readPlace(params: Pick<URLSearchParams, 'get'>): Place {
	const form = params.get('as');
	return {
		sql: params.get('sql') ?? '',
		form: forms.find((one) => one === form) ?? 'table',
		x: params.get('x'),
		y: params.get('y'),
	};
}

/** `params` with another place in it; what is not said is left out, and so is a query that is too long for a link. */
export function writePlace({ sql, form, x, y }: Place, params: URLSearchParams): URLSearchParams {
	const next = new URLSearchParams(params);
	const values = { sql: fitsLink(sql) ? sql : '', as: form === 'table' ? '' : form, x: x ?? '', y: y ?? '' };
	for (const [name, value] of Object.entries(values)) {
		if (value === '') next.delete(name);
		else next.set(name, value);
	}
	return next;
}

/** Whether a query is short enough to be part of an address. */
export const fitsLink = (sql: string): boolean => new URLSearchParams({ sql }).toString().length <= longest;
