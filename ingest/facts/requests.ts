import type { Config } from '../config.ts';
import { requestNouns, requestVerbs } from '../notes/vocabulary.ts';
import { anyOf, perConfig } from '../notes/words.ts';
import type { Section } from './note-facts.ts';

/** What is around a sentence that may ask. */
export interface RequestContext {
	readonly section: Section;
	/** There is something to look at. */
	readonly hasLink: boolean;
}

const filler =
	'(?:\\W+(?:some|more|a|an|final|another|your|further|still|the|to get|to|get|lots of|additional|good|one|any|last|quick|few|people to|someone to|somebody to|folks to|community))*';

interface Rule {
	readonly pattern: RegExp;
	/** Only where the item links to what is to be looked at. */
	readonly needsLink?: boolean;
	/** Sections in which the words say something else. */
	readonly notIn?: readonly Section[];
	/** The sections in which alone the words ask. */
	readonly onlyIn?: readonly Section[];
}

const plans: readonly Section[] = ['next'];
const reports: readonly Section[] = ['done', 'next', 'in_progress'];

const rules = perConfig((config): readonly Rule[] => {
	const verbs = `(?:${anyOf(requestVerbs, config, 'ask_verbs')})`;
	const nouns = `(?:${anyOf(requestNouns, config, 'ask_nouns')})`;
	return [
		{ pattern: /^review:/i, needsLink: true, notIn: reports },
		{ pattern: /\beveryone,? (?:please )?(?:check|review|read|look|comment)\b/i },
		{
			pattern:
				/\bany(?:one|body)\b (?:want|wants|willing|able|free|up|interested|here)\b.{0,20}\b(?:review|comment|look|read|merge)/i,
		},
		{
			pattern: /@[\w.-]+,? to (?:take (?:a|another) look|re-?review|review|merge|approve|comment)\b/i,
			needsLink: true,
		},
		{
			pattern: /\b(?:great|nice|good|cool|awesome|helpful) if\b.{0,60}\b(?:look|review|comment|merge|read)/i,
		},
		{
			pattern:
				/^@[\w.-]+[,:]?\s+(?:pls |please )?(?:take a look|have a look|review|comment on|look at|check out)\b/i,
			notIn: ['done'],
		},
		{
			pattern:
				/\bneeds? (?:everyone|everybody|you|you all|someone|somebody|people|folks|@[\w.-]+) to (?:review|comment|look|read|approve|merge|give feedback)/i,
		},
		{
			pattern: /\bmissing (?:a |the |final |some )*reviews?\b|\bhelp\b.{0,30}\bby reviewing\b/i,
			notIn: reports,
		},
		{
			pattern: /\bprovide (?:your |some )?(?:feedback|input|comments)\b/i,
			onlyIn: ['announcement', 'ask', 'blocked', 'discussion'],
		},
		{ pattern: /\badd (?:your|more|some|any) (?:\w+[ /])?(?:comments|thoughts|feedback)\b/i },
		{ pattern: /\b(?:review|approval|feedback|merge)\b.{0,30}\b(?:from|by) @/i, onlyIn: ['blocked', 'ask'] },
		{
			pattern:
				/\b(?:waiting|wait|awaiting|blocked|pending)\b (?:(?:for|on|by|a|the|final|code|some|more) )*(?:re-?)?(?:reviews?|merge|feedback|approval)\b/i,
			onlyIn: ['blocked', 'ask'],
		},
		{
			pattern:
				/^\W*(?:general |some |more |final |code |your )*(?:feedback|approval|reviews?|input|eyes|thoughts|opinions|comments)\b.*\b(?:on|for|of)\b/i,
			onlyIn: ['blocked', 'ask'],
		},
		{ pattern: new RegExp(`\\bplease\\b.{0,60}\\b${verbs}\\b`, 'i') },
		{ pattern: /\breviews?,? please\b|\b(?:review|feedback|comments?) pls\b/i },
		{
			pattern: new RegExp(
				`\\b(?:can|could|would|will)\\s+(?:you|some(?:one|body)|any(?:one|body)|one of you|folks|we get|i get|@[\\w.-]+)\\b.{0,60}\\b(?:${verbs}|${nouns})\\b`,
				'i',
			),
		},
		{
			pattern: new RegExp(`(?<!["'“]|\\byou )\\bneed(?:s|ed|ing)?\\b(?!-)${filler}\\W+${nouns}(?!\\w)`, 'i'),
			notIn: plans,
		},
		{
			pattern: new RegExp(
				`\\bneed(?:s|ed|ing)?\\b${filler}\\W+(?:input|opinions|thoughts|help|a look|testing)\\b`,
				'i',
			),
			needsLink: true,
			notIn: reports,
		},
		{
			pattern:
				/\bready\b(?: again)? (?:to|for)(?: be| the| a| an| final| another| your| some| code)*(?: re-?)? ?(?:review|merg|land|feedback|cr\b|comment)\w*(?! prs?\b)/i,
			notIn: plans,
		},
		{ pattern: /\b(?:is|are)\b(?: now)? ready (?:to|for)(?: be| the| final)* (?:review|merg)/i },
		{
			pattern:
				/\b(?:feedback|suggestions|comments|reviews?|reviewers|input|eyes|opinions|thoughts|contributions)\b(?: is| are| would be| very| much| highly| always| most| more)*\W+(?:needed|welcome|wanted|appreciated|requested)/i,
		},
		{
			pattern: new RegExp(
				`\\b(?:would|'d|could)(?: really| also| very much)? (?:love|like|appreciate|use|be (?:great|good|cool|nice|awesome|helpful|lovely))(?! to (?!get|see|hear|have))\\b.{0,60}\\b${nouns}\\b`,
				'i',
			),
		},
		{
			pattern: /\b(?:would|'d)(?: really)? (?:love|like|appreciate)\b.{0,50}\b(?:input|opinions|thoughts)\b/i,
			needsLink: true,
		},
		{
			pattern:
				/\b(?:looking|asking|call(?:ing)?|hoping|collecting|gathering|seeking|soliciting|requesting|want|wants|welcoming)(?: for)?(?: some| more| any| your| early| further)* (?:feedback|reviews?|reviewers?|comments|eyes|suggestions)\b/i,
			notIn: plans,
		},
		{
			pattern:
				/\b(?:waiting|wait|pending|awaiting)\b(?: (?:for|on|a|the|final|code|your|some|more|@?[\w-]+(?:['’]s)?)){0,3} (?:re-?)?(?:review|merge|feedback|approval|cr)\b/i,
			needsLink: true,
			notIn: plans,
		},
		{
			pattern: /\b(?:waiting|wait)(?: for| on)? @?[\w-]+ to (?:review|merge|approve|comment)/i,
			needsLink: true,
		},
		{ pattern: /\breminder to (?:review|merge|comment|read)/i },
		{
			pattern:
				/\b(?:ping|tell|msg|dm) me (?:if|with)\b|\blet me know (?:what you think|your thoughts|if (?:anything|something))/i,
			needsLink: true,
		},
		{ pattern: /\bchime in\b|\badd your (?:comments|thoughts|feedback)\b|\btake a stab at\b.*\?/i },
		{ pattern: /(?:^|\W)RFCs?\b(?! ?\d)/, needsLink: true, notIn: ['done', 'agenda'] },
		{ pattern: /^(?:any )?(?:thoughts|feedback|comments|opinions)(?: on\b|\?)/i, needsLink: true },
		{
			pattern:
				/\b(?:any(?:one|body)|everyone|folks)\b.{0,120}\b(?:can|should|to)\b.{0,20}\b(?:comment|review|chime)/i,
			needsLink: true,
		},
		{
			pattern:
				/(?:^|[.!?]\s+|\s[-–—]+\s)(?:please )?(?:check (?:out )?(?:the|this|it|these)|comment on|review (?:the|this|it|these)|take a look|have a look|look at (?:the|this|it|these)|read (?:it|the|this))\b/i,
			needsLink: true,
			notIn: reports,
		},
		{ pattern: /\bread it over\b|\bget involved in (?:these|this|the) (?:issues?|prs?)\b/i, notIn: reports },
		{
			pattern: /^\p{Lu}[\p{L}]+: <?https?:\/\/\S+$/u,
			needsLink: true,
			onlyIn: ['ask'],
		},
	];
});

const mention = perConfig((config) => {
	const [verbs, nouns] = [anyOf(requestVerbs, config, 'ask_verbs'), anyOf(requestNouns, config, 'ask_nouns')];
	return new RegExp(`${nouns}|${verbs}|ready|rfc|thoughts|opinions|input|ping me|let me know|https?:`, 'i');
});
const later = new RegExp(
	[
		'\\b(?:will|should|would|might|may|shall)(?: hopefully| soon| then| likely| probably)? be (?:\\w+ )?ready\\b',
		'\\b(?:almost|nearly|not(?: yet)?|until|once|when|getting|get|make|making)\\b[^.,;!]{0,25}\\bready\\b',
		'\\bready (?:for|to) \\w+ (?:soon|later|next week|tomorrow)\\b',
		'\\bno (?:longer )?need',
		'\\bwill need\\b',
		'^\\W*(?:do you|are there|have you|is there|does any)\\b',
		'\\b(?:addressed|addressing|fixed|applied|incorporat\\w+|resolved|handled)\\b[^.,;!]{0,30}\\b(?:reviews?|feedback|comments)\\b',
		'\\bgot (?:\\w+ ){0,2}(?:reviews?|feedback|comments)\\b',
	].join('|'),
	'i',
);

/** A cheap look for the words that requests are made of. */
export function mayAsk(text: string, config: Config): boolean {
	return text.length <= 1500 && mention(config).test(text);
}

/** Whether a line asks others to look at something. */
export function requests(text: string, { section, hasLink }: RequestContext, config: Config): boolean {
	if (!mayAsk(text, config)) return false;
	const isLater = later.test(text) && !/\bplease\b/i.test(text);
	return (
		!isLater &&
		rules(config).some(
			({ pattern, needsLink, notIn, onlyIn }) =>
				(!needsLink || hasLink) &&
				!notIn?.includes(section) &&
				(!onlyIn || onlyIn.includes(section)) &&
				pattern.test(text),
		)
	);
}
