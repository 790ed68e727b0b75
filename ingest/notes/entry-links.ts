import type { LinkFacts } from '../facts/note-facts.ts';
import type { Entry } from './entries.ts';
import { linkFromUrl, ReferenceContext, shortReferencesIn, urlsIn } from './references.ts';
import type { SourceLine } from './source-lines.ts';

/** Gives entries their links; references without a URL are known only when the whole note was read. */
export class EntryLinks {
	readonly #references = new ReferenceContext();
	readonly #unresolved: { entry: Entry; text: string }[] = [];

	/** Links of one line of an entry. */
	collect(entry: Entry, source: SourceLine, text: string): void {
		if (source.links.length === 0 && !/:\/\/|#\d|\/(?:pull|issues)\//.test(text)) return;
		const found = source.links.map(({ url, start }) => ({ url, index: start }));
		for (const bare of urlsIn(source.text))
			if (!source.links.some(({ start, end }) => bare.index < end && bare.index + bare.url.length > start))
				found.push(bare);
		for (const { url } of found.sort((a, b) => a.index - b.index)) {
			const link = linkFromUrl(url);
			this.#references.add(link);
			addLink(entry.links, link);
		}
		let rest = source.text;
		for (const { start, end } of [...source.links].reverse())
			rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
		rest = rest.replace(/\bhttps?:\/\/\S+/g, ' ');
		if (/#\d|\/(?:pull|issues)\/\d/.test(rest)) this.#unresolved.push({ entry, text: rest });
	}

	/** Adds what `#12` and `repo#12` mean in this note. */
	resolve(): void {
		const short = this.#unresolved.flatMap(({ entry, text }) =>
			shortReferencesIn(text).map((reference) => ({ entry, reference })),
		);
		for (const { reference } of short) {
			const link = reference.owner ? this.#references.resolve(reference) : null;
			if (link) this.#references.add(link);
		}
		for (const { entry, reference } of short) {
			const link = this.#references.resolve(reference);
			if (link) addLink(entry.links, link);
		}
	}
}

function addLink(links: LinkFacts[], link: LinkFacts): void {
	if (!links.some(({ url }) => url === link.url)) links.push(link);
}
