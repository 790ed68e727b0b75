import { goto } from '$app/navigation';
import type { Chart } from 'chart.js';
import { isoDay } from './options.ts';

/** Days from the first to the last one of a span of a time axis. */
export interface Span {
	readonly from: string;
	readonly to: string;
}

interface Pixels {
	readonly start: number;
	readonly end: number;
}

/** Shorter than this it was a click. */
const leastWidth = 6;

/** A span of a chart's time axis, drawn with the pointer or with Shift and the arrow keys. */
export class Brush {
	readonly #chart: () => Chart | undefined;
	readonly #hrefOf: () => ((span: Span) => string) | undefined;
	#pixels = $state.raw<Pixels | null>(null);
	#isDragging = false;

	/** Without `hrefOf`, which leads to a span, nothing can be brushed. */
	constructor(chart: () => Chart | undefined, hrefOf: () => ((span: Span) => string) | undefined) {
		this.#chart = chart;
		this.#hrefOf = hrefOf;
	}

	get isOn(): boolean {
		return this.#hrefOf() !== undefined;
	}

	/** Where the span lies in the picture, in pixels; null without one. */
	get box(): { readonly left: number; readonly width: number } | null {
		if (this.#pixels === null || !this.#isWide(this.#pixels)) return null;
		const { start, end } = this.#pixels;
		return { left: Math.min(start, end), width: Math.abs(end - start) };
	}

	get span(): Span | null {
		const { box } = this;
		const axis = this.#chart()?.scales.x;
		if (box === null || axis === undefined) return null;
		const day = (pixel: number) => isoDay(Number(axis.getValueForPixel(pixel)));
		return { from: day(box.left), to: day(box.left + box.width) };
	}

	readonly onpointerdown = (event: PointerEvent): void => {
		if (!this.isOn || event.button !== 0) return;
		const at = this.#inside(event);
		this.#pixels = { start: at, end: at };
		this.#isDragging = true;
	};

	readonly onpointermove = (event: PointerEvent): void => {
		if (!this.#isDragging || this.#pixels === null) return;
		if (event.buttons === 0) return this.leave();
		this.#pixels = { ...this.#pixels, end: this.#inside(event) };
		if (this.#isWide(this.#pixels) && event.currentTarget instanceof Element)
			event.currentTarget.setPointerCapture(event.pointerId);
	};

	/** Ends a drag; tells whether it was one, so that no click comes of it. */
	readonly onpointerup = (): boolean => {
		if (!this.#isDragging) return false;
		this.#isDragging = false;
		const { span } = this;
		if (span === null) this.leave();
		else this.show();
		return span !== null;
	};

	/** Draws the span between two places, given by their distance from the left in pixels. */
	stretch(from: number, to: number): void {
		this.#pixels = { start: this.#pixels?.start ?? from, end: to };
	}

	/** Shows these days only. */
	show(): void {
		const { span } = this;
		const href = span === null ? undefined : this.#hrefOf()?.(span);
		this.leave();
		if (href !== undefined) void goto(href, { noScroll: true, keepFocus: true });
	}

	readonly leave = (): void => {
		this.#pixels = null;
		this.#isDragging = false;
	};

	/** From the picture's left, within the axes. */
	#inside(event: PointerEvent): number {
		const area = this.#chart()?.chartArea;
		const { left } =
			event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : { left: 0 };
		const at = event.clientX - left;
		return area === undefined ? at : Math.max(area.left, Math.min(area.right, at));
	}

	#isWide({ start, end }: Pixels): boolean {
		return Math.abs(end - start) >= leastWidth;
	}
}
