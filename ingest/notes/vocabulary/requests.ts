/** What a reader is asked to do: patterns of verbs; `config.labels.ask_verbs` adds words to them. */
export const requestVerbs: readonly string[] = [
	're-?review',
	'(?<!needs?-)review',
	'merge',
	'(?<!\\b(?:first|last) )comment',
	'approve',
	'look',
	'check(?! for| that| if| whether| with)',
	'read',
	'chime in',
	'weigh in',
	'give feedback',
	'get involved',
	'add your',
	'take a (?:look|stab|pass)',
	'sign off',
];

/**
 * What is asked for: patterns of nouns and of what is to be done to a piece of work; `config.labels.ask_nouns` adds
 * words to them.
 */
export const requestNouns: readonly string[] = [
	'(?:re-?)?reviews?',
	'reviewers?',
	'reviewed',
	'code review',
	'merg(?:e|ed|ing)',
	'feedbacks?',
	'comments?',
	'approv(?:al|ed)',
	'eyes',
	'eyeballs',
	'suggestions',
	'sign-?off',
];
