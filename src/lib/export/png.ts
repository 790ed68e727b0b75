import { Chart } from 'chart.js';
import { chartTheme } from '../charts/theme.svelte.ts';
import { dateWords } from '../components/words.ts';
import type { Provenance } from './provenance.ts';

/** A chart as it is shown, with the sentence above it. */
export interface Picture {
	readonly canvas: HTMLCanvasElement;
	readonly sentence: string;
}

/** A chart in the theme that is shown, twice as fine, under its question and sentence and over what it shows. */
export async function toPng({ canvas, sentence }: Picture, about: Provenance): Promise<Blob> {
	const { paper, ink, soft, faint } = chartTheme();
	const [width, height] = [Math.max(canvas.clientWidth, leastWidth), canvas.clientHeight];
	const page = document.createElement('canvas');
	const pen = penOf(page);
	const paragraph = (text: string, font: string, colour: string, lineHeight: number): Paragraph => {
		pen.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
		return {
			lines: wrapped(text, (line) => pen.measureText(line).width <= width),
			font: pen.font,
			colour,
			lineHeight,
		};
	};
	const above = [paragraph(about.title, '620 16px', ink, 22), paragraph(sentence, '400 13px', soft, 19)];
	const below = [paragraph(sourceWords(about), '400 11px', faint, 16)];
	page.width = scale * (width + 2 * margin);
	page.height = scale * (2 * margin + heightOf(above) + gap + height + gap + heightOf(below));
	pen.scale(scale, scale);
	pen.fillStyle = paper;
	pen.fillRect(0, 0, page.width, page.height);
	const top = margin + heightOf(above) + gap;
	write(pen, above, margin);
	drawFinely(canvas, () => pen.drawImage(canvas, margin, top, canvas.clientWidth, height));
	write(pen, below, top + height + gap);
	return new Promise((resolve, reject) =>
		page.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.')))),
	);
}

const scale = 2;
const margin = 20;
const gap = 12;
const leastWidth = 320;

interface Paragraph {
	readonly lines: readonly string[];
	readonly font: string;
	readonly colour: string;
	readonly lineHeight: number;
}

const heightOf = (paragraphs: readonly Paragraph[]) =>
	paragraphs.reduce((sum, { lines, lineHeight }) => sum + lines.length * lineHeight, 0);

function write(pen: CanvasRenderingContext2D, paragraphs: readonly Paragraph[], from: number): void {
	pen.textBaseline = 'top';
	let y = from;
	for (const { lines, font, colour, lineHeight } of paragraphs) {
		pen.font = font;
		pen.fillStyle = colour;
		for (const line of lines) {
			pen.fillText(line, margin, y);
			y += lineHeight;
		}
	}
}

/** Words in as few lines as fit; a word that does not fit alone stands alone. */
function wrapped(text: string, fits: (line: string) => boolean): string[] {
	const lines: string[] = [];
	for (const word of text.trim().split(/\s+/)) {
		const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
		if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** Has a chart drawn finely while it is copied. */
function drawFinely(canvas: HTMLCanvasElement, copy: () => void): void {
	const chart = Chart.getChart(canvas);
	const usual = chart?.options.devicePixelRatio;
	const setRatio = (ratio: number | undefined) => {
		if (!chart) return;
		chart.options.devicePixelRatio = ratio;
		chart.resize();
	};
	setRatio(scale);
	copy();
	setRatio(usual);
}

/** `As of 14 Jan 2025 · series: core, design · Acme notes`. */
function sourceWords({ asOf, filters, dataset }: Provenance): string {
	return [
		...(asOf === null ? [] : [`As of ${dateWords(asOf)}`]),
		...Object.entries(filters)
			.filter(([name]) => name !== 'asOf')
			.map(([name, value]) => `${name}: ${typeof value === 'object' ? (value ?? []).join(', ') : value}`),
		dataset.archiveName,
	].join(' · ');
}

function penOf(page: HTMLCanvasElement): CanvasRenderingContext2D {
	const pen = page.getContext('2d');
	if (pen === null) throw new Error('This browser draws no pictures.');
	return pen;
}
