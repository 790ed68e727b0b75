import { datesInFileName, dateIn, hasDay, impossibleDateIn, withoutDates } from '../notes/dates.ts';
import type { Entry, Outline } from '../notes/entries.ts';
import type { Finding, FindingCode } from './note-facts.ts';

/** The part of a note that records one meeting. */
export interface MeetingPart {
	readonly date: string;
	readonly line: number;
	readonly title: string | null;
	/** In the order of the note. */
	readonly entries: readonly Entry[];
	readonly isCancelled: boolean;
}

interface Parts {
	readonly title: string | null;
	readonly parts: readonly MeetingPart[];
	readonly findings: readonly Finding[];
}

/** The meetings that a note records: one by its file's name or heading, or one for each dated heading of an archive. */
export function meetingsOf(notePath: string, outline: Outline, lines: readonly string[]): Parts {
	const title = titleOf(outline, lines);
	const named = datesInPath(notePath);
	const dated = outline.entries
		.filter((entry) => entry.kind === 'heading' && entry.level < 7)
		.map((entry) => ({ entry, date: dateIn(entry.text) }));
	const sections = archiveSections(dated, named !== null && named.first === named.last ? named.first : null);
	const impossible = impossibleDates(notePath, dated);
	if (sections.length > 1) {
		const parts = archive(outline, sections, named, title);
		return { ...parts, findings: [...impossible, ...parts.findings] };
	}

	const heading = dated.find(({ date }) => date !== null);
	const date = named?.first ?? heading?.date ?? dateInOpening(lines);
	const firstText = lines.findIndex((line) => line.trim() !== '');
	const line =
		named || !heading ? (title?.line ?? Math.max(firstText, 0) + 1) : (title?.line ?? heading.entry.line);
	if (!date) {
		const message = `No ${impossible.length > 0 ? 'possible ' : ''}date in the file name or in a heading: this note counts in no statistic. Name it YYYY-MM-DD--series.md.`;
		return {
			title: title?.text ?? null,
			parts: [],
			findings: [...impossible, finding(null, 'warning', 'no-date', message)],
		};
	}
	const findings =
		named && heading?.date && heading.date !== named.first && heading.entry.line <= (title?.line ?? 1) + 5
			? [
					finding(
						heading.entry.line,
						'warning',
						'date-disagrees',
						`The heading says ${heading.date}, the file name ${named.first}: the file name counts.`,
					),
				]
			: [];
	const part = {
		date,
		line,
		title: title?.text ?? null,
		entries: outline.entries,
		isCancelled: isCancelled(outline.entries),
	};
	return { title: title?.text ?? null, parts: [part], findings: [...impossible, ...findings] };
}

/** Days that no calendar has are refused, and said to be. */
function impossibleDates(notePath: string, dated: readonly Dated[]): Finding[] {
	const said = [{ line: null, text: notePath }, ...dated.map(({ entry }) => entry)];
	return said.flatMap(({ line, text }) => {
		const day = impossibleDateIn(text);
		const message = `${line === null ? 'The file name' : 'The heading'} says ${day ?? ''}, a day that does not exist: it is not counted.`;
		return day === null ? [] : [finding(line, 'warning', 'impossible-date', message)];
	});
}

function datesInPath(notePath: string): { first: string; last: string } | null {
	const parts = notePath.replace(/\.\w+$/, '').split('/');
	return datesInFileName(parts.pop() ?? '') ?? datesInFileName(parts.join(' '));
}

function dateInOpening(lines: readonly string[]): string | null {
	for (const line of lines.slice(0, 12)) {
		const date = /^\W*date\b|^\W*(?:when|held)\b/i.test(line) || line.length < 60 ? dateIn(line) : null;
		if (date) return date;
	}
	return null;
}

function titleOf({ entries }: Outline, lines: readonly string[]): { text: string; line: number } | null {
	const [first] = entries;
	if (first?.kind === 'heading' && !first.label?.role) return { text: first.text, line: first.line };
	const line = lines.findIndex((text) => text.trim() !== '');
	const raw = lines[line] ?? '';
	if (line >= 0 && /^\s*(?:#|\w)/.test(raw) && raw.length < 120 && !first?.label?.role && !first?.person)
		return { text: raw.replace(/<!--.*?-->/g, '').replace(/^[\s#]+|[\s#=]+$/g, ''), line: line + 1 };
	return null;
}

interface Dated {
	readonly entry: Entry;
	readonly date: string | null;
}

/** Headings of one level that each date a meeting; none where they are but one. */
function archiveSections(dated: readonly Dated[], fileDate: string | null): (Dated & { date: string })[] {
	for (let level = 1; level <= 6; level++) {
		const here = dated.filter(
			(d): d is Dated & { date: string } =>
				d.entry.level === level && d.date !== null && isMeetingTitle(d.entry.text),
		);
		if (new Set(here.map(({ date }) => date)).size < 2) continue;
		if (fileDate && !here.some(({ date }) => date === fileDate)) continue;
		return here;
	}
	return [];
}

function isMeetingTitle(heading: string): boolean {
	return (withoutDates(heading).match(/[\p{L}\d]+/gu) ?? []).length <= 8;
}

function archive(
	outline: Outline,
	sections: readonly (Dated & { date: string })[],
	named: { first: string; last: string } | null,
	title: { text: string } | null,
): Parts {
	const findings: Finding[] = [];
	const parts = sections.map(({ entry, date }, i) => {
		const end = sections[i + 1]?.entry.line ?? Number.POSITIVE_INFINITY;
		const start = i === 0 && entry.line < 5 ? 0 : entry.line;
		const entries = outline.entries.filter(({ line, kind, level, text }) => {
			const isOther = kind === 'heading' && level <= entry.level && hasNoDay(text) && line > entry.line;
			return line >= start && line < end && !isOther;
		});
		const meant = named && yearMended(date, named);
		if (meant)
			findings.push(
				finding(
					entry.line,
					'warning',
					'date-mended',
					`The heading says ${date}, outside the file's range: read as ${meant}.`,
				),
			);
		return {
			date: meant ?? date,
			line: entry.line,
			title: entry.text,
			entries,
			isCancelled: isCancelled(entries),
		};
	});
	return { title: title?.text ?? null, parts, findings };
}

function hasNoDay(text: string): boolean {
	return /\d{4}-mm-dd/i.test(text) && !hasDay(text);
}

/** A date a year off the range in the file's name, as people write in January; null where it is in the range. */
function yearMended(date: string, { first, last }: { first: string; last: string }): string | null {
	if (first === last || (date >= first && date <= last)) return null;
	for (const step of [1, -1]) {
		const mended = dateIn(`${Number(date.slice(0, 4)) + step}${date.slice(4)}`);
		if (mended && mended >= first && mended <= last) return mended;
	}
	return null;
}

function isCancelled(entries: readonly Entry[]): boolean {
	return entries
		.slice(0, 12)
		.some(({ text, kind }) =>
			kind === 'heading'
				? /\b(?:cancell?ed|no meeting|no call)\b/i.test(text)
				: /^\W*(?:this |the |today's )?(?:meeting|call|sync)?\s*(?:was |is |has been )?(?:cancell?ed|no (?:meeting|call) (?:today|this week))\b/i.test(
						text,
					),
		);
}

function finding(
	line: number | null,
	severity: Finding['severity'],
	code: FindingCode,
	message: string,
): Finding {
	return { line, severity, code, message };
}
