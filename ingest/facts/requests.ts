import type { Config } from '../config.ts';
import { requestNouns, requestVerbs } from '../notes/vocabulary/requests.ts';
import { anyOf, perConfig } from '../notes/words.ts';
import type { Section } from './note-facts.ts';

/** What is around a sentence that may ask. */
export interface RequestContext {
	readonly section: Section;
	/** There is something to look at. */
	readonly hasLink: boolean;
	/** It stands under somebody's name: what waits for review then waits for others. */
	readonly isOwn: boolean;
}

const filler =
	'(?:\\W+(?:some|more|a|an|final|another|your|his|her|their|our|my|further|still|the|to get|to be|to|get|lots of|additional|good|one|any|last|quick|few|people to|someone to|somebody to|folks to|community|prs?|pull requests?))*';

interface Rule {
	readonly pattern: RegExp;
	/** Only of one's own work, or where it is said to be blocked: else it merely tells how things stand. */
	readonly isState?: boolean;
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
		{
			pattern:
				/(?:\basks?:|^@?\p{L}[\w-]+(?: [-–—]+|:)) (?:please )?(?:review|look at|merge|approve|comment on)\b/iu,
			onlyIn: ['blocked', 'ask'],
		},
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
				/^@[\w.-]+(?:,?\s+(?:pls |please )?review|[,:]?\s+(?:pls |please )?(?:take a look|have a look|comment on|look at|check out))\b/i,
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
		{
			pattern:
				/\badd (?:your|more|some|any) (?:\w+[ /])?(?:comments|thoughts|feedback|ideas|suggestions|input)\b/i,
		},
		{
			pattern: /\b(?:up|available|open|out) for (?:your |public )?(?:review|comments?|feedback)\b/i,
			notIn: plans,
		},
		{
			pattern:
				/\bcan we (?:get|have) (?:this|that|it|these|those)\b.{0,30}\b(?:in|merged|landed|reviewed|approved)\b/i,
			needsLink: true,
		},
		{ pattern: /\bhelp (?:me|us) (?:review|test|try)\b/i, needsLink: true, notIn: reports },
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
		{
			pattern: new RegExp(
				`\\bplease\\b(?! (?:wait|remove|avoid|stop|do not|don't)\\b).{0,60}\\b${verbs}\\b`,
				'i',
			),
		},
		{ pattern: /\b(?:reviews?|feedback|comments?|input|eyes),? (?:please|pls|plz)\b(?!,? \w)/i },
		{
			pattern: new RegExp(
				`\\b(?:can|could|would|will)\\s+(?:you|some(?:one|body)|any(?:one|body)|one of you|folks|we get|i get|@[\\w.-]+)\\b.{0,60}\\b(?:${verbs}|${nouns})\\b`,
				'i',
			),
		},
		{
			pattern: new RegExp(
				`(?<!["'“]|\\byou |\\byou'll |\\busually |\\bfor |\\balways |\\bgenerally )\\bneed(?:s|ed|ing)?\\b(?!-)${filler}\\W+${nouns}(?!\\w)`,
				'i',
			),
			notIn: plans,
		},
		{
			pattern:
				/(?<!\byou )\bneeds?(?:\W+(?!(?:to|for|before|from|in|with|that|and|or|go|help)\b)[\w/#.-]+){1,3}\W+reviews?\b/i,
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
				/\bready\b(?: again)? (?:to|for)(?: be| the| a| an| final| another| your| some| code)*(?: re-?)? ?(?:review|merg|land|feedback|cr\b|comment|round\b)\w*(?! prs?\b)/i,
			notIn: plans,
		},
		{ pattern: /\b(?:is|are)\b(?: now)? ready (?:to|for)(?: be| the| final)* (?:review|merg)/i },
		{
			pattern:
				/\b(?:feedback|suggestions|comments|reviews?|reviewers|input|eyes|opinions|thoughts|contributions)\b(?: is| are| would be| very| much| highly| always| most| more)*\W+(?:needed|welcome|wanted|appreciated|requested)|\bwelcomes? (?:any |your |all )?(?:feedback|comments|suggestions|reviews)\b/i,
		},
		{
			pattern: /\b(?:feedback|suggestions|comments)\b[^.;:!?]{0,60} (?:welcome|appreciated|wanted)\b/i,
			notIn: plans,
		},
		{
			pattern: new RegExp(
				`\\b(?:would|'d|could)(?: really| also| very much)? (?:love|like|appreciate|use|be (?:great|good|cool|nice|awesome|helpful|lovely))(?! to (?!get|see|hear|have))\\b.{0,60}\\b${nouns}\\b`,
				'i',
			),
		},
		{ pattern: /\bcan use (?:(?:some|your|more|any) )*(?:feedback|reviews?|input|eyes)\b/i, notIn: plans },
		{
			pattern: /\b(?:would|'d)(?: really)? (?:love|like|appreciate)\b.{0,50}\b(?:input|opinions|thoughts)\b/i,
			needsLink: true,
		},
		{
			pattern:
				/\b(?:looking|asking|call(?:ing)?|hoping|collecting|gathering|seeking|soliciting|requesting|want|wants|welcoming)(?<!\b(?:started|began|been|for) \w+)(?: for)?(?: some| a| an| more| any| your| early| further)* (?:feedback|reviews?|reviewers?|comments|eyes|suggestions|(?:input|opinions|thoughts) on)\b/i,
			notIn: plans,
		},
		{
			pattern:
				/\b(?:waiting|wait|pending|awaiting)\b(?: (?:for|on|a|the|final|code|your|some|more|@?[\w-]+(?:'s)?)){0,3} (?:re-?)?(?:reviews?|merge|merging|feedback|approval|cr)\b|\b(?:waiting|wait|pending|awaiting)\b to be (?:reviewed|merged)\b/i,
			needsLink: true,
			isState: true,
			notIn: plans,
		},
		{
			pattern:
				/\b(?:waiting|wait|pending|awaiting)\b(?: (?!until\b)[\w-]+){0,4} (?:reviews?|feedback|approval) (?:from|by) @/i,
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
		{ pattern: /\bchime in\b|\btake a stab at\b.*\?/i },
		{ pattern: /^\W*RFCs?\b(?! ?\d)/, needsLink: true, notIn: ['done', 'next', 'agenda'] },
		{ pattern: /^(?:any )?(?:thoughts|feedback|comments|opinions)(?: on\b.*)?\?/i, needsLink: true },
		{
			pattern: /^(?:any )?(?:thoughts|feedback|comments|opinions) on\b/i,
			needsLink: true,
			onlyIn: ['agenda', 'announcement', 'ask', 'blocked', 'discussion', 'question'],
		},
		{
			pattern:
				/(?:^|[.!?,:]\s+|\b(?:please|and|by) )(?:leave|provide|providing|give|share|drop|send|request) (?:(?:us|me|your|some|any|more) )*(?:feedback|comments|suggestions|thoughts|input)\b/i,
			needsLink: true,
			notIn: reports,
		},
		{
			pattern:
				/\b(?:any(?:one|body)|everyone|folks)\b.{0,120}\b(?:can|should|to)\b.{0,40}\b(?:comment|review|chime|(?:provide|give) feedback)/i,
			needsLink: true,
		},
		{
			pattern:
				/(?:^|[.!?]\s+|\s[-–—]+\s)(?:please )?(?:check (?:out )?(?:the|this|it|these)|check out https?|comment on|take a look|have a look|look at (?:the|this|it|these)|read (?:it|the|this))\b/i,
			needsLink: true,
			notIn: reports,
		},
		{
			pattern: /(?:^|[.!?]\s+|\s[-–—]+\s)review (?:the|this|it|these)\b/i,
			needsLink: true,
			notIn: [...reports, 'agenda'],
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
		'\\b(?:almost|nearly|intends?|plan(?:s|ning)?|aim(?:s|ing)?|hop(?:e|es|ing)|not(?: yet)?|until|once|when|getting|get|make|making)\\b[^.,;!]{0,25}\\bready\\b',
		'\\bready (?:for|to) \\w+ (?:soon|later|next week|tomorrow)\\b',
		'\\bno (?:longer )?need',
		'\\bwill need\\b',
		'^\\W*(?:do you|are there|have you|is there|does any)\\b',
		'^(?!.*(?:\\bready\\b|@[\\w.-]+,? to )).*\\b(?:addressed|addressing|fixed|applied|incorporat\\w+|resolved|handled)\\b[^.,;!]{0,30}\\b(?:reviews?|feedback|comments)\\b',
		'\\bgot (?:\\w+ ){0,2}(?:reviews?|feedback|comments)\\b',
	].join('|'),
	'i',
);

const waitsForSomebody = /\bblocked\b|\b(?:reviews?|feedback|approval) (?:from|by) @?\p{L}/iu;

/** A cheap look for the words that requests are made of. */
export function mayAsk(text: string, config: Config): boolean {
	return text.length <= 1500 && mention(config).test(text);
}

/** Whether a line asks others to look at something. */
export function requests(said: string, { section, hasLink, isOwn }: RequestContext, config: Config): boolean {
	if (!mayAsk(said, config)) return false;
	const text = said.replace(/[’‘]/g, "'").replace(/(https?:\/\/[^\s/]+)\/\S*?(?=[.,;:!?)]*(?:\s|$))/g, '$1');
	const isLater = later.test(text) && !/\bplease\b/i.test(text);
	return (
		!isLater &&
		rules(config).some(
			({ pattern, needsLink, isState, notIn, onlyIn }) =>
				(!needsLink || hasLink) &&
				(!isState || isOwn || section === 'blocked' || section === 'ask' || waitsForSomebody.test(text)) &&
				!notIn?.includes(section) &&
				(!onlyIn || onlyIn.includes(section)) &&
				pattern.test(text),
		)
	);
}
