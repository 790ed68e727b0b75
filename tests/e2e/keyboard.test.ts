import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import planted from '../../ingest/example/planted.json' with { type: 'json' };
import { goTo, settled, siteLinks, visitor } from './visitor.ts';

const example = inject('example');
const [mention] = planted.stories.blockerThatChangesHands.mentions;

interface Walk {
	/** Controls that Tab did not reach. */
	readonly missed: string[];
	/** Stops of Tab that do not show where the focus is. */
	readonly unseen: string[];
	readonly stops: number;
}

/** Presses Tab until it has come round, and tells what it did not reach or did not show. */
async function walk(page: Page): Promise<Walk> {
	// A ring is shown where the keyboard was used last.
	await page.keyboard.press('Tab');
	const most = await page.evaluate(() => {
		const controls = [
			...document.querySelectorAll<HTMLElement | SVGElement>(
				'a[href], button, input, select, textarea, summary, [tabindex="0"]',
			),
		].filter(
			(it) =>
				it.tabIndex >= 0 &&
				!it.matches(':disabled, [type=radio]:not(:checked)') &&
				it.checkVisibility({ visibilityProperty: true }),
		);
		const stops: { it: Element; hasRing: boolean }[] = [];
		document.addEventListener('focusin', ({ target }) => {
			if (target instanceof Element) stops.push({ it: target, hasRing: false });
		});
		Object.assign(window, { walked: { controls, stops } });
		(document.activeElement as HTMLElement | null)?.blur();
		controls[0]?.focus();
		return controls.length + 40;
	});
	for (let press = 0; press < most; press++) {
		await page.keyboard.press('Tab');
		const hasComeRound = await page.evaluate(async () => {
			const { stops } = (window as unknown as { walked: { stops: { it: Element; hasRing: boolean }[] } })
				.walked;
			const last = stops.at(-1);
			const hasOutline = (it: Element) => {
				const { outlineStyle, outlineWidth } = getComputedStyle(it);
				return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
			};
			/** The ring of what has a document of its own may lie around it. */
			const isSeen = ({ it }: { it: Element }) =>
				hasOutline(it) ||
				[...(it.shadowRoot?.querySelectorAll(':focus-within, :focus') ?? [])].some(hasOutline);
			for (let look = 0; last && !last.hasRing && look < 3; look++) {
				last.hasRing = isSeen(last);
				if (!last.hasRing) await new Promise((resolve) => setTimeout(resolve, 30));
			}
			return document.activeElement === document.body || (stops.length > 1 && stops[0]?.it === last?.it);
		});
		if (hasComeRound) break;
	}
	return page.evaluate(() => {
		const { controls, stops } = (
			window as unknown as {
				walked: { controls: Element[]; stops: { it: Element; hasRing: boolean }[] };
			}
		).walked;
		const reached = new Set(stops.map(({ it }) => it));
		const told = (it: Element) => it.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
		return {
			missed: controls.filter((it) => it.isConnected && !reached.has(it)).map(told),
			// The first is looked at when the walk has come round to it.
			unseen: stops
				.slice(1)
				.filter(({ hasRing }) => !hasRing)
				.map(({ it }) => told(it)),
			stops: reached.size,
		};
	});
}

describe('keyboard', () => {
	const visit = visitor();

	for (const link of siteLinks) {
		it(`reaches every control of ${link.id} and shows where it is`, async () => {
			const { page } = await visit(example);
			await settled(page);
			await goTo(page, link);
			const { missed, unseen, stops } = await walk(page);
			expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
			expect(stops).toBeGreaterThan(siteLinks.length);
		});
	}

	it('reaches every control of the reader and shows where it is', async () => {
		const { page } = await visit(
			`${example}notes/?note=${mention?.path ?? ''}&line=${String(mention?.line)}`,
		);
		await settled(page);
		const { missed, unseen } = await walk(page);
		expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
	});
});
