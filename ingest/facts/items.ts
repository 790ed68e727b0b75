import type { Entry } from '../notes/entries.ts';
import type { ItemFacts, LinkFacts, Section } from './note-facts.ts';

/** What a meeting's entries say, as items: bullets and paragraphs that are no mere label, name or part of the header. */
export function itemsOf(
	entries: readonly Entry[],
	header: ReadonlySet<Entry>,
	placeOf: (entry: Entry) => Place,
): ItemFacts[] {
	const isItem = new Map<Entry, boolean>();
	for (const entry of entries) isItem.set(entry, !header.has(entry) && saysSomething(entry));
	return entries
		.filter((entry) => isItem.get(entry))
		.map((entry) => {
			const { section, writtenAs, update } = placeOf(entry);
			let parent = entry.parent;
			let depth = 0;
			let parentLine: number | null = null;
			for (; parent && parent.kind !== 'heading'; parent = parent.parent) {
				if (isItem.get(parent)) {
					parentLine ??= parent.line;
					depth++;
				}
			}
			return {
				line: entry.line,
				updateLine: update?.line ?? null,
				parentLine,
				writtenAs,
				section,
				depth,
				text: ownText(entry),
				markdown: entry.markdown,
				isTemplate: entry.isTemplate || entry.isQuoted || hasTemplateOver(entry),
				isClosed: entry.isClosed,
				links: entry.links,
			};
		});
}

/** Where an entry stands: under whose name and which label. */
export interface Place {
	readonly section: Section;
	readonly writtenAs: string | null;
	readonly update: Entry | null;
}

/** An entry's text without the label or name before it. */
export function ownText(entry: Entry): string {
	if (entry.person && entry.kind !== 'item') return entry.person.text;
	if (entry.label?.section && entry.label.hasColon && entry.label.value) {
		const first = entry.lines[0]?.text.length ?? 0;
		return `${entry.label.value}${entry.text.slice(first)}`;
	}
	return entry.text;
}

/** The links of an entry and of everything under it, in order. */
export function linksUnder(entry: Entry): LinkFacts[] {
	const links = new Map<string, LinkFacts>();
	const visit = (e: Entry) => {
		for (const link of e.links) if (!links.has(link.url)) links.set(link.url, link);
		e.children.forEach(visit);
	};
	visit(entry);
	return [...links.values()];
}

function saysSomething({ kind, text, label, person }: Entry): boolean {
	if (kind === 'heading' || text === '') return false;
	if (person?.text === '' && (kind !== 'item' || person.remark === '')) return false;
	return !(label && (label.section || label.role) && label.value === '');
}

function hasTemplateOver({ parent }: Entry): boolean {
	for (let over = parent; over; over = over.parent) if (over.person?.people.length === 0) return true;
	return false;
}
