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

/** What was read since somebody watches for changes: to read it costs a layout of the page. */
let read: ChartTheme | null = null;

const subscribe = createSubscriber((update) => {
	const changed = () => {
		read = null;
		update();
	};
	const media = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')];
	const observer = new MutationObserver(changed);
	for (const query of media) query.addEventListener('change', changed);
	observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
	return () => {
		for (const query of media) query.removeEventListener('change', changed);
		observer.disconnect();
		read = null;
	};
});

/** The current colours; read in an effect, it runs again when the theme changes. */
export function chartTheme(): ChartTheme {
	if (!$effect.tracking()) return readTheme();
	subscribe();
	read ??= readTheme();
	return read;
}

function readTheme(): ChartTheme {
	const probe = document.body.appendChild(document.createElement('span'));
	const colours = tokens.map((token) => {
		probe.style.color = `var(--${token})`;
		return [token, getComputedStyle(probe).color] as const;
	});
	probe.remove();
	return Object.fromEntries(colours) as ChartTheme;
}
