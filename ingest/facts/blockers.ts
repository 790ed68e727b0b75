import type { Config } from '../config.ts';
import type { Entry } from '../notes/entries.ts';
import { ownAbsence } from './absence.ts';
import { blockedParts, partOf } from './blocked-parts.ts';
import { type Place, linksUnder, ownText } from './items.ts';
import type { BlockerFacts } from './note-facts.ts';
import { isBlank, saysNothing, saysOver, saysUnblocked } from './nothing.ts';
import { requests } from './requests.ts';

/** A blocker with the entry that states it. */
export interface FoundBlocker extends BlockerFacts {
	readonly entry: Entry;
	/** The caption that it stands under, if any. */
	readonly caption: Entry | null;
}

/** What stands in the way: the items under a label that says blocked, then lines elsewhere that plainly say so. */
export function blockersOf(
	entries: readonly Entry[],
	placeOf: (entry: Entry) => Place,
	config: Config,
): FoundBlocker[] {
	const found: FoundBlocker[] = [];
	const under = new Set<Entry>();
	const add = (entry: Entry, isExplicit: boolean, caption: Entry | null) =>
		found.push({
			line: entry.line,
			writtenAs: placeOf(entry).writtenAs,
			isExplicit,
			links: linksUnder(entry),
			entry,
			caption,
		});

	const consider = (entry: Entry, caption: Entry | null): void => {
		if (isOtherSection(entry)) return;
		mark(entry, under);
		if (entry.isTemplate || entry.isQuoted || entry.isClosed || isRemark(entry)) return;
		if (entry.kind === 'heading' || isCaption(entry) || isName(entry)) {
			for (const child of entry.children) consider(child, isName(entry) ? caption : entry);
			return;
		}
		if (isBlocker(ownText(entry), config)) add(entry, true, caption);
	};
	for (const label of entries) {
		if (
			label.label?.section !== 'blocked' ||
			label.isTemplate ||
			label.isQuoted ||
			under.has(label) ||
			isInAgenda(label)
		)
			continue;
		const { value, children } = partOf(label);
		mark(label, under, false);
		if (value && !isCaptionText(value)) {
			children.forEach((child) => mark(child, under));
			if (!label.isClosed && isBlocker(value, config)) add(label, true, null);
		} else for (const child of children) consider(child, value ? label : null);
	}
	for (const entry of entries)
		if (
			!under.has(entry) &&
			entry.kind !== 'heading' &&
			!entry.isTemplate &&
			!entry.isQuoted &&
			!entry.isClosed
		)
			if ((entry.cells ?? [ownText(entry)]).some(saysBlocked) || isAnnounced(entry, placeOf, config))
				add(entry, false, null);
	return found.sort((a, b) => a.line - b.line);
}

/** Whether somebody whose header says that they are blocked asks for something. */
function isAnnounced(entry: Entry, placeOf: (entry: Entry) => Place, config: Config): boolean {
	const { update } = placeOf(entry);
	const remark = update?.person?.remark ?? '';
	if (
		!/\bblock/i.test(remark) ||
		saysUnblocked(remark) ||
		entry === update ||
		blockedParts(update ?? entry).length > 0
	)
		return false;
	return requests(
		ownText(entry),
		{ section: 'blocked', hasLink: entry.links.length > 0, isOwn: true },
		config,
	);
}

function isBlocker(text: string, config: Config): boolean {
	const said = text.replace(/^@?\p{L}[\w.-]{1,24}:\s+/u, '');
	if (isBlank(text) || saysNothing(text, config) || saysNothing(said, config) || saysOver(text)) return false;
	if (
		/^@[\w.-]+ (?:to|will) /.test(text) ||
		/\S.*\b(?:isn't|aren't|not)\b (?:currently )?(?:a )?hard blockers?\b/i.test(text)
	)
		return false;
	return !ownAbsence(text, config);
}

/** A line in brackets that speaks of the whole list. */
function isRemark({ kind, text, parent }: Entry): boolean {
	return kind === 'paragraph' && /^\(.*\)$/.test(text) && (parent?.children.length ?? 0) > 1;
}

function mark(entry: Entry, under: Set<Entry>, deep = true): void {
	under.add(entry);
	if (deep) for (const child of entry.children) mark(child, under);
}

function isOtherSection({ label, kind }: Entry): boolean {
	if (!label || label.isWeak) return false;
	if (kind === 'heading')
		return label.section !== null && label.section !== 'blocked' && label.section !== 'ask';
	return ['done', 'in_progress', 'next'].includes(label.section ?? '');
}

function isName({ person, children }: Entry): boolean {
	return person !== null && person.text === '' && person.people.length > 0 && children.length > 0;
}

function isInAgenda(entry: Entry): boolean {
	if (entry.kind === 'heading') return false;
	for (let over = entry.parent; over; over = over.parent) {
		if (over.label?.section === 'agenda') return true;
		if (over.kind === 'heading') return false;
	}
	return false;
}

/** A bullet that only announces a list of separate things: `reviews:`, `the door`, `Waiting on:`. */
export function isCaption(entry: Entry): boolean {
	if (entry.children.length === 0 || entry.links.length > 0) return false;
	if (listsReviews(entry)) return true;
	return isCaptionText(entry.text) || (entry.children.length > 1 && /^[\w@/.-]+:?$/.test(entry.text));
}

/** `Reviews blocked on @x`, with nothing but several pull requests below. */
function listsReviews({ text, children }: Entry): boolean {
	return (
		children.length > 1 &&
		text.length < 60 &&
		/\b(?:reviews|prs|pull requests)\b/i.test(text) &&
		children.every(
			(child) =>
				child.children.length === 0 &&
				child.links.length === 1 &&
				child.links[0]?.kind === 'pull_request' &&
				isOnlyLink(child),
		)
	);
}

/** Whether a bullet holds a link and nothing else. */
export function isOnlyLink({ text }: Entry): boolean {
	return (
		text
			.replace(/https?:\/\/\S+|[\w./-]*#\d+|[\w./-]+\/(?:pull|issues)\/\d+/g, '')
			.replace(/\([^)]*\)/g, '')
			.replace(/\W+/g, '') === ''
	);
}

const captionWords =
	/^(?:still|also|some|more|these|the following|following|please|open|my|our|a few|few|need|needs|needing|awaiting|waiting|wait|on|for|to|be|a|is|are|re-?reviews?|reviews?|reviewed|reviewers?|reviewing|code|merge|merged|merges|merging|feedback|comments?|approvals?|prs?|pull|requests?|issues?|and|or|of|from|wanted|needed|ready|pending|cr|asks?|the|input|help|blocked|by|[&/+,.:!-])+$/i;

const listOf =
	/^(?:several|some|many|a couple(?: of)?|couple(?: of)?|a few|few|multiple|the following|following|various|these|all)\b[^.,:]{0,40}\b(?:prs?|pull requests?|issues)\W*$/i;

/** Whether a text has no subject of its own: `still need reviews`. */
export function isCaptionText(text: string): boolean {
	const words = text
		.toLowerCase()
		.replace(/[:!.]+\s*$/, '')
		.split(/[\s/]+/)
		.filter(Boolean);
	if (text.length > 200) return false;
	if (listOf.test(text)) return true;
	if (words.length > 0 && words.length <= 7 && words.every((word) => captionWords.test(word))) return true;
	return /:\s*$/.test(text) && words.length <= 4;
}

const now =
	"(?:still|currently|largely|mostly|also|now|partially|somewhat|again|completely|totally|again|is|are|am|be|being|i'm|we're|it's|that's|this is)";
const degree =
	'(?:(?:a (?:little |bit |tiny |lot )+|somewhat |slightly |partly |partially |mostly |largely ))?';
const patterns: readonly RegExp[] = [
	new RegExp(`^(?:${now}\\s+)*(?:blocked|stuck)\\b(?!\\s*[?:])`, 'i'),
	new RegExp(
		`\\b${now}\\s+(?:\\w+\\s+)?(?:blocked|stuck)\\s+${degree}(?:on|by|behind|until|waiting|at|due|because|in)\\b`,
		'i',
	),
	new RegExp(
		`(?:^|[,;.(—–-]\\s*)(?:but |and |so |sort of |kind of |kinda )*blocked ${degree}(?:on|by|until|behind)\\b`,
		'i',
	),
	/\b(?:is|are|'m|'re|still) (?:currently |still |really )?\*{0,2}blocked\b/i,
	/\bstill (?:waiting|wait)\s+(?:on|for|until)\b/i,
	/(?<!\b(?:if|while|when|what|who|that) (?:\w+ )?)\b(?:is|are|am|'m|'re) (?:just |currently |still |now |all )?waiting (?:for|on)\b/i,
	/\bblocked\b(?: behind\b|.{0,30}\bdue to\b)/i,
	/(?:^|[.!] )(?:still |currently )?(?:stuck in|blocking on)\b/i,
	/^(?:just |currently |mostly )?wait(?:ing)? (?:on|for)\b/i,
	/[,;.(—–-]\s*(?:still |currently |now )?waiting (?:on|for) (?!merge\)|review\))/i,
	/\bo[nh] hold (?:pending|awaiting|until|till|due|because|for|on|while|as|since)\b/i,
	/\bblocker(?: here| now| right now| at the moment)?(?: is\b|:)/i,
	/(?<!\bif \w+ )\bis\b[^.?]{0,40}\b(?:a|an|the|our)(?: \w+)? blocker (?:for|on|to)\b/i,
	/\bto unblock (?:this|that|it)\b/i,
	/\b(?:won't|can't|cannot|can not|nothing new|no update|no progress)\b[^.]{0,60}\b(?:until|till)\b/i,
];
const past =
	/^if\b|^blocked(?: \w+)?$|\b(?:can|could|would|we'll|i'll|it'll) be (?:blocked|stuck)\b|\bwho (?:are|is) (?:blocked|stuck)\b|\b(?:if|when) \w+(?:'re|'s|'m| are| is| am)? (?:\w+ )?(?:blocked|stuck)\b|\b(?:was|were|been|had|got|getting|get|will be|would be|might be|may be|could be|if|when|not|never|likely|no longer|avoid|unblocked|don't|isn't|aren't|un)\s+(?:\w+\s+)?(?:be )?(?:blocked|stuck|waiting|on hold)\b|\bnot any ?more\b|\bwhile (?:i'm |i am |we're )?(?:waiting|blocked)\b|\?\s*$/i;

/** Whether a line outside a blocked section plainly says that work is blocked now. */
function saysBlocked(text: string): boolean {
	if (!/block|stuck|wait|o[nh] hold|until|till/i.test(text) || text.length > 600) return false;
	return patterns.some((pattern) => pattern.test(text)) && !past.test(text);
}
