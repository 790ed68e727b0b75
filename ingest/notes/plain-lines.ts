import { type SourceLine, sourceLine, withoutMarkup } from './source-lines.ts';

const maxText = 300_000;
const maxParagraph = 40_000;
const maxPrefixes = 60_000;

/** Whether a text would keep the parser busy for seconds: very long, in one paragraph, or deeply nested throughout. */
export function isTooMuchForParser(lines: readonly string[]): boolean {
	let [text, paragraph, prefixes] = [0, 0, 0];
	for (const line of lines) {
		text += line.length + 1;
		paragraph = line.trim() === '' ? 0 : paragraph + line.length;
		prefixes += prefixLength(line);
		if (text > maxText || paragraph > maxParagraph || prefixes > maxPrefixes) return true;
	}
	return false;
}

function prefixLength(line: string): number {
	let length = 0;
	while (length < line.length && ' \t>-*+'.includes(line.charAt(length))) length++;
	return length;
}

/** What stands on each line, read without the parser: fences, comments, headings and links, no more. */
export function plainLines(lines: readonly string[]): SourceLine[] {
	let fence = '';
	let isComment = false;
	return lines.map((raw) => {
		const trimmed = raw.trim();
		const mark = /^(?:```|~~~)/.exec(trimmed)?.[0] ?? '';
		if (fence || mark) {
			const line = sourceLine('fence', '');
			if (!fence) fence = mark;
			else if (trimmed.startsWith(fence)) fence = '';
			return line;
		}
		if (isComment || trimmed.startsWith('<!--')) {
			isComment = !trimmed.includes('-->');
			return sourceLine('comment', '');
		}
		const heading = /^(#{1,6})\s+(.*?)#*$/.exec(trimmed);
		if (heading) return sourceLine('heading', withoutMarkup(heading[2] ?? ''), heading[1]?.length);
		if (/^(?:-{3,}|\*{3,}|_{3,})$/.test(trimmed)) return sourceLine('rule', '');
		return {
			...sourceLine('text', withoutMarkup(trimmed.replace(/^(?:>\s?)+/, ''))),
			isQuoted: trimmed.startsWith('>'),
		};
	});
}
