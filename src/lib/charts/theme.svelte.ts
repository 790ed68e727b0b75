import { createSubscriber } from 'svelte/reactivity';

const tokens = [
	'paper',
	'raised',
	'ink',
	'soft',
	'faint',
	'rule',
	'open',
	'open-wash',
	'ended',
	'ended-wash',
	'opened',
	'opened-wash',
] as const;

/** The colours a chart draws with, resolved from the tokens in `app.css` for the theme that is shown. */
export type ChartTheme = Record<(typeof tokens)[number], string>;

const subscribe = createSubscriber((update) => {
	const media = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')];
	const observer = new MutationObserver(update);
	for (const query of media) query.addEventListener('change', update);
	observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
	return () => {
		for (const query of media) query.removeEventListener('change', update);
		observer.disconnect();
	};
});

/** The current colours; read in an effect, it runs again when the theme changes. */
export function chartTheme(): ChartTheme {
	subscribe();
	const probe = document.body.appendChild(document.createElement('span'));
	const colours = tokens.map((token) => {
		probe.style.color = `var(--${token})`;
		return [token, getComputedStyle(probe).color] as const;
	});
	probe.remove();
	return Object.fromEntries(colours) as ChartTheme;
}
