import type { Config } from '../config.ts';
import { sectionWords } from '../notes/vocabulary/sections.ts';
import { isSomebody, mentionsIn } from '../notes/names.ts';
import type { Entry } from '../notes/entries.ts';
import { type FoundBlocker, isCaption, isCaptionText, isOnlyLink } from './blockers.ts';
import { type Place, linksUnder, ownText } from './items.ts';
import type { ReviewRequestFacts, Section } from './note-facts.ts';
import { isBlank } from './nothing.ts';
import { mayAsk, requests } from './requests.ts';

/** Items that ask others to review, merge or comment. */
export function reviewRequestsOf(
	entries: readonly Entry[],
	header: ReadonlySet<Entry>,
	blockers: readonly FoundBlocker[],
	placeOf: (entry: Entry) => Place,
	config: Config,
): ReviewRequestFacts[] {
	const blocked = new Map(blockers.map((blocker) => [blocker.entry, blocker]));
	const found = new Map<number, ReviewRequestFacts>();
	const add = (entry: Entry) => {
		const { writtenAs } = placeOf(entry);
		found.set(entry.line, {
			line: entry.line,
			writtenAs,
			reviewers: askedIn(entry, writtenAs),
			links: linksUnder(entry),
		});
	};
	const captions = new Set<Entry>();
	for (const entry of entries) {
		if (entry.kind === 'heading' || entry.isTemplate || entry.isQuoted || entry.isClosed || header.has(entry))
			continue;
		const { section } = placeOf(entry);
		const text = ownText(entry);
		if (isBlank(text) && entry.links.length === 0) continue;
		if (
			entry.children.length > 0 &&
			entry.label?.section !== 'blocked' &&
			captionAsks(text, section) &&
			isCaption(entry) &&
			listsPullRequests(entry)
		) {
			captions.add(entry);
			continue;
		}
		if (entry.label?.section && entry.label.value === '') {
			const isBlocked = entry.label.section === 'blocked';
			if (!isBlocked && /\b(?:need|waiting|please|await)/i.test(text) && captionAsks(text, 'other'))
				captions.add(entry);
			continue;
		}
		const blocker = blocked.get(entry);
		const isListed = entry.parent !== null && captions.has(entry.parent);
		const isSeparate = isListed && (entry.links.length > 0 || entry.children.length === 0);
		if (
			isSeparate ||
			(blocker?.isExplicit && waitsForReview(entry, firstLineOf(entry), config)) ||
			asksOthers(entry, text, placeOf(entry), found, config)
		)
			add(entry);
	}
	return [...found.values()].sort((a, b) => a.line - b.line);
}

/** Whether an item asks; two words that name nothing to look at do not, unless they stand below what they speak of. */
function asksOthers(
	entry: Entry,
	text: string,
	{ section, writtenAs }: Place,
	found: ReadonlyMap<number, ReviewRequestFacts>,
	config: Config,
): boolean {
	if (!mayAsk(text, config)) return false;
	const over = entry.parent?.kind === 'item' && !entry.parent.label ? entry.parent : null;
	const isDetail = over !== null && over.links.length > 0 && !found.has(over.line);
	const hasLink = linksUnder(entry).length > 0 || isDetail;
	return (
		requests(text, { section, hasLink, isOwn: writtenAs !== null }, config) &&
		(hasLink || /\bprs?\b/i.test(text) || text.split(' ').length > 3 || !isCaptionText(text))
	);
}

function captionAsks(text: string, section: Section): boolean {
	if (section === 'done' || /^reviewed/i.test(text)) return false;
	return section === 'next'
		? /\bneed|\bwaiting|\bplease/i.test(text)
		: /review|merge|feedback|comment|approv|\bcr\b/i.test(text);
}

const otherReason =
	/\b(?:blocked|blocking|because|until|depends|failing|fails|broken|incompatible|decision|conflict|was|were|is|are|will|prevents?|isn't|doesn't|don't|can't|cannot|we|i think)\b|\bwaiting (?:for|on)\b(?!.*(?:review|merg|approv|feedback|accept|comment))|^(?!.*(?:review|merg|feedback|approv|accept|comment)).*\bneeds?\b/i;

/** Separate things to look at, each on its bullet, at least one of them a pull request. */
function listsPullRequests({ children }: Entry): boolean {
	const links = children.map(linksUnder);
	return links.every((l) => l.length > 0) && links.flat().some(({ kind }) => kind === 'pull_request');
}

/** A blocked item that is nothing but a pull request, with or without its title. */
function waitsForReview(entry: Entry, text: string, config: Config): boolean {
	const bare = entry.children.filter(({ links, children }) => links.length > 0 && children.length === 0);
	const onlyLinks =
		bare.length > 0 &&
		bare.length === entry.children.length &&
		bare.every((child) => isOnlyLink(child) && !asks(child, config));
	const links = entry.links.length > 0 ? entry.links : onlyLinks ? bare.flatMap((child) => child.links) : [];
	if (links.length === 0 || !links.every(({ kind }) => kind === 'pull_request')) return false;
	return !otherReason.test(text);
}

function asks(entry: Entry, config: Config): boolean {
	return requests(ownText(entry), { section: 'blocked', hasLink: true, isOwn: true }, config);
}

/** What else stands before a colon: a kind of item, or a label. */
const noName = new RegExp(
	`^(?:issue|pr|rfc|needs?|review|fix|feat|docs?|bug|testing|problem|context|blog|spec|idea|action|reminder|request|help|info|goal|design|main)|^(?:${Object.values(
		sectionWords,
	)
		.flat()
		.join('|')})$`,
	'i',
);

const notCalled =
	/^(?:also|and|but|so|please|hey|hi|how|where|when|what|who|why|then|maybe|if|or|otherwise)$/i;

/** The people asked: named in the item, before a colon, called on, as whose review it waits for, or alone on bullets below. */
function askedIn(entry: Entry, author: string | null): string[] {
	const text = ownText(entry);
	const addressed =
		/^(@[\w.-]+(?:(?:, (?:and )?|,? and | ?[&/] ?)@[\w.-]+)+):\s|^(@[\w.-]+): (?:please|pls|can you|could you)\b/i
			.exec(text)
			?.slice(1)
			.find(Boolean);
	const asked = mentionsIn(
		(addressed ?? text)
			.replace(
				/(?<!\b(?:reviews?|feedback|approval|approved|input|comments|sign-?off)\)?(?: (?!on |of |for |prs? )\w+){0,2} )\b(?:by|with|thanks(?: to)?|from|msg|ping|cc|via|suggested|help)\s+@[\w.-]+/gi,
				' ',
			)
			.replace(/@[\w.-]+['’]s/g, ' '),
	);
	const named =
		/^(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?)(?::\s| [-–—]+ (?:please )?(?:review|merge|look at|approve)\b)/u.exec(
			text,
		)?.[1];
	if (named && /\p{Ll}/u.test(named) && named.length > 2 && !noName.test(named))
		asked.push(named.toLowerCase());
	const [, called = ''] = /^(.{2,60}?),? (?:can|could|would|will) you\b/.exec(text) ?? [];
	const names = called.split(/,? (?:and|&) |, /);
	if (names.every((name) => /^@?\p{L}[\w.-]+$/u.test(name) && (names.length > 1 || /^\p{Lu}/u.test(name))))
		asked.push(
			...names.filter((name) => !notCalled.test(name)).map((name) => name.replace(/^@/, '').toLowerCase()),
		);
	const awaited =
		/\b(?:waiting|wait|pending)(?: (?:for|on))? (?!for |on |it |pr |prs |this |that |them |us |someone |people |merge|review|feedback|approval|the |a |some |final |more |another |any |your |further |code |technical |test |peer |others? |people )@?([\p{L}][\w-]+?)(?:['’]s)? (?:feedback|review|approval|comments|merge|to (?:merge|review|comment|approve|look))\b/iu.exec(
			text,
		)?.[1];
	if (awaited) asked.push(awaited.toLowerCase());
	for (const child of entry.children)
		if (child.person && child.person.text === '' && child.children.length === 0)
			asked.push(...child.person.people);
	return [...new Set(asked)].filter((name) => name !== author && isSomebody(name));
}

/** Lines that continue an item are often remarks on the whole list. */
function firstLineOf(entry: Entry): string {
	return entry.label?.value ? ownText(entry) : (entry.lines[0]?.text ?? entry.text);
}
