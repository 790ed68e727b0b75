import type { Finding } from '../facts/note-facts.ts';

/** A note's text, line for line as on disk, with what had to be repaired or cut. */
export interface DecodedNote {
	readonly text: string;
	readonly lines: readonly string[];
	readonly encodingRepaired: boolean;
	readonly findings: readonly Finding[];
}

const maxBytes = 2 * 1024 * 1024;
const maxLineLength = 20_000;
const maxNesting = 100;

/** A note's bytes as text within the limits that the parser can bear; odd bytes become findings, never an error. */
export function decodeNote(bytes: Uint8Array): DecodedNote {
	const findings: Finding[] = [];
	const report = (
		severity: Finding['severity'],
		code: Finding['code'],
		line: number | null,
		message: string,
	) => findings.push({ line, severity, code, message });

	if (bytes.subarray(0, 8192).includes(0)) {
		report('error', 'binary', null, 'This is not a text file: it holds zero bytes.');
		return { text: '', lines: [''], encodingRepaired: false, findings };
	}
	let whole = readText(bytes.subarray(0, maxBytes), bytes.length > maxBytes);
	if (whole === null) {
		report('warning', 'not-utf-8', null, 'Not UTF-8: read as Windows-1252. Save the note as UTF-8.');
		whole = new TextDecoder('windows-1252').decode(bytes.subarray(0, maxBytes));
	}
	if (bytes.length > maxBytes)
		report('warning', 'note-too-long', null, `Only the first ${maxBytes / 1024 / 1024} MB are read.`);

	let repaired = false;
	let nesting: number[] = [];
	const lines = whole.split('\n').map((original, index) => {
		let line = original;
		if (garbled.test(line)) {
			const better = ungarble(line);
			repaired ||= better !== line;
			line = better;
		}
		if (unwanted.test(line)) line = line.replace(/[^\P{Cc}\t\n]/gu, (c) => (c === '\r' ? '\r' : ''));
		if (line.includes('\r')) line = line.replace(/\r$/, '').replaceAll('\r', ' ');
		if (line.includes('&#')) line = decodeEntities(line);
		if (line.length > maxLineLength) {
			report(
				'warning',
				'line-too-long',
				index + 1,
				`Only the first ${maxLineLength} of ${line.length} characters are read.`,
			);
			line = line.slice(0, maxLineLength);
		}
		const marker = deepPrefix.exec(line);
		if (marker) {
			report(
				'warning',
				'nesting-too-deep',
				index + 1,
				`Nested deeper than ${maxNesting} levels: read as text.`,
			);
			return line.slice(marker[0].length);
		}
		const item = itemStart.exec(line);
		if (!item) return line;
		const column = item[1]?.length ?? 0;
		nesting = nesting.filter((outer) => outer < column);
		if (nesting.length < maxNesting) {
			nesting.push(column);
			return line;
		}
		report(
			'warning',
			'nesting-too-deep',
			index + 1,
			`Nested deeper than ${maxNesting} levels: read as level ${maxNesting}.`,
		);
		return line.slice(column - (nesting[maxNesting - 1] ?? 0));
	});
	if (repaired)
		report('info', 'encoding-repaired', null, 'UTF-8 that was once read in another encoding was repaired.');
	return { text: lines.join('\n'), lines, encodingRepaired: repaired, findings: firstOfEach(findings) };
}

const unwanted = /[^\P{Cc}\t\n]/u;
const itemStart = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]/;
const deepPrefix = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){101,}/;

function readText(bytes: Uint8Array, isCut: boolean): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
	} catch {
		return null;
	}
}

/** A thousand lines of one complaint are one complaint. */
function firstOfEach(findings: readonly Finding[]): Finding[] {
	const seen = new Set<string>();
	return findings.filter(({ code }) => !seen.has(code) && seen.add(code));
}

const tables = ['macintosh', 'windows-1252'].map((encoding) => {
	const decoder = new TextDecoder(encoding);
	const byteOf = new Map<string, number>();
	for (let byte = 0x80; byte < 0x100; byte++) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte);
	return byteOf;
});

/** What a lead byte of UTF-8 turns into in MacRoman and Windows-1252, followed by another character beyond ASCII. */
const garbled = new RegExp(`[${tables.flatMap(leads).join('')}]\\P{ASCII}`, 'u');

function leads(byteOf: ReadonlyMap<string, number>): string[] {
	return [...byteOf].filter(([, byte]) => byte >= 0xc2 && byte <= 0xf4).map(([character]) => character);
}

/** Repairs runs of characters that are UTF-8 read as MacRoman or Windows-1252, where the repair is valid UTF-8. */
function ungarble(line: string): string {
	return line.replace(/\P{ASCII}{2,}/gu, (run) => {
		const repairs = tables.flatMap((byteOf) => {
			const bytes = [...run].map((c) => byteOf.get(c) ?? -1);
			const better = bytes.includes(-1) ? null : readText(Uint8Array.from(bytes), false);
			return better === null ? [] : [better];
		});
		return repairs.sort((a, b) => oddity(a) - oddity(b))[0] ?? run;
	});
}

/** Marks without a letter and characters that nobody writes: a repair that yields them took the wrong encoding. */
function oddity(text: string): number {
	return text.match(/(?![\u{FE0F}\u{200D}])[\p{M}\p{C}]/gu)?.length ?? 0;
}

/** Numeric references to characters that mean nothing to Markdown, as exports write them into URLs. */
function decodeEntities(line: string): string {
	return line.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
		const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
		return /^[\w:/.?=%,;@'"+-]$/.test(code < 128 ? String.fromCharCode(code) : '')
			? String.fromCharCode(code)
			: whole;
	});
}
