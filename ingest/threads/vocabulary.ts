/** Words that say what is to be done with a piece of work, or nothing at all, but never which piece it is. */
export const genericWords: ReadonlySet<string> = new Set(
	`
a about above after again all already also always am an and another any anyone anything appreciate are around as ask
asks asap at available away back be because been before behind being below best better big bit both but by can cannot
care check come comment comments could couple current currently day days did do does doing done don dont down due during
each early either else end enough even ever every everyone everything eyes far feedback few final finally find fine
finish finished first fix fixed fixes follow for forward from full further general get gets getting give given go goes
going good got great had happy hard has have having hear help here hold hope hopefully how however i idea ideas if
important in input into is issue issues it its itself just keep know large last late later least left less let like
likely little ll long look looking looks lot love made make makes many may maybe me mean meeting merge merged merging
might mine minor mon monday month months more most mostly move moving much must my myself nag need needed needing needs
new next nice no non none not nothing now of off old on once one ones only onto open opened opinion opinions or other
others our out over own part past pending people perhaps please plus point possible possibly pr prs p.r probably
problem problems progress pull put question questions quick quite rather re ready real really reminder remind request
requests resolve resolved respond response review reviewed reviewer reviewers reviewing reviews right s same say
seeking see seem seems send set should side since sit small so some somebody someone something soon sort start started
still stop stuff submit sure sync t take takes taking talk talking team test tests than thank thanks that the their
them then there these they thing things think this those though thoughts three through till time to today together
tomorrow too try trying two unblock unblocked under until up update updated updates upon us use used useful user users
using ve very via wait waiting want wants was way we week weeks welcome well were what when where whether which while
who whole why will wip with within without work worked working works would wrap yes yesterday yet you your
block blocked blocker blockers blocking stuck approval approve approved pending soft hard depends depend dependent
done deploy discuss discussed discussing discussion decide decided decision plan planned planning continue continued
continuing complete completed add added adding create created change changed changes land landed ship shipped release
released require required requires able access figure feel free kind tell told let's having urgent read bump agenda
announcement announcements action actions item items note notes topic topics tl dr discussions misc current initiative
initiatives project projects goal goals status summary team teams
`
		.split(/\s+/u)
		.filter(Boolean),
);

/** Short forms that people use beside the long ones. */
export const shortForms: ReadonlyMap<string, string> = new Map(
	Object.entries({
		administrator: 'admin',
		application: 'app',
		authentication: 'auth',
		configuration: 'config',
		database: 'db',
		dependency: 'dep',
		development: 'dev',
		directory: 'dir',
		documentation: 'doc',
		environment: 'env',
		implementation: 'impl',
		infrastructure: 'infra',
		kubernetes: 'k8s',
		performance: 'perf',
		production: 'prod',
		repository: 'repo',
		specification: 'spec',
	}),
);

/** What stands between the work that waits and what it waits for. */
export const waitingWords =
	/\b(?:(?:still |is |are |was |currently |now )*(?:(?:soft[- ]?)?block(?:ed|ing)?(?: \(ish\?\))?|stuck|wait(?:s|ing)?|pending|depend(?:s|ing|ent)?|on hold)(?: (?:on|by|for|until|till|upon|with))?|needs?|requires?)\b/iu;

const over =
	'merged|released|shipped|landed|fixed|resolved|closed|unblocked|solved|finished|completed|published|deployed|reverted';

const saysOver = new RegExp(
	`\\b(?:${over}|complete)\\b|\\b(?:is|are) (?:now )?(?:live|done|(?:up|in)(?= *(?:[,.;:!()]|$)))|\\bno longer (?:blocked|needed|an issue)\\b|^answer\\b`,
	'i',
);

/** What is wished, planned, denied or begun: `to be merged`, `hopefully get it merged`, `not released`. */
const saysNotYet = new RegExp(
	`\\b(?:not|isn't|aren't|hasn't|haven't|never|to be|to get|to have|have all|will be|get|gets|getting|having|want|wants|needs?|hopefully|until|till|unless|once|when|before|if|can be|could be|should be|must be|would be|being|almost|nearly|partly|partially|mostly|half|some|soon|first)\\s+(?:\\S+\\s+){0,6}?(?:${over}|complete)\\b`,
	'gi',
);

/** What is over is only a part of the work: `fixed the review comments`. */
const saysPartOnly = new RegExp(
	`\\b(?:${over})\\s+(?:\\S+\\s+){0,2}?(?:reviews?|comments?|feedback|conflicts?|typos?|lint|tests?)\\b|\\b(?:reviews?|comments?|feedback|conflicts?)\\s+(?:\\S+\\s+){0,4}?(?:${over})\\b`,
	'gi',
);

/** Tells whether a text says that something is over. */
export const isSaidToBeOver = (text: string) =>
	saysOver.test(text) && saysOver.test(text.replace(saysNotYet, ' ').replace(saysPartOnly, ' '));
