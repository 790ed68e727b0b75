import { genericWords } from '#ingest/threads/vocabulary.ts';

const listed = (words: string) => words.split(/\s+/u).filter(Boolean);

/** Words that are in no theme: those of any talk about work, days and months, greetings and jokes. */
export const commonWords: ReadonlySet<string> = new Set([
	...genericWords,
	...listed(`
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december spring summer autumn winter christmas easter holiday weekend morning afternoon evening night
hour minute utc gmt cet cest est pst pdt am pm year years yearly weekly daily monthly quarter quarterly q1 q2 q3 q4 h1
h2 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th 21st 22nd 23rd 24th 25th
26th 27th 28th 29th 30th 31st todo tbd fyi aka ooo afk wip asap imo btw etc eg ie vs via per ok okay lol ps nb na ad
cc url urls http https www com org yes nope null name names person nobody anybody hi hello hey bye cheers congrats
kudos yay wow ha signed awesome amazing cool exciting excited fun nice glad sorry i'm i'd i'll i've we're we've we'll
it's that's there's isn't doesn't didn't can't won't don't let's what's notetaker notetakers moderator moderators facilitator attendee attendees agenda minutes his her him hers their she he
them true false able using never said asked told gave went came goes coming does between always sometimes later twice
third first fourth fifth min mins aren't haven't hasn't wasn't weren't wouldn't couldn't shouldn't you're they're he's
she's who's doing going having being true false able using without across against
along among entire per actually additional additionally almost although apparently appropriate especially eventually
everywhere exactly except extra extremely generally clearly completely correctly definitely directly immediately
initially mainly nearly obviously otherwise partially particularly pretty previous previously properly recently
roughly separate several similar simply slightly slowly successfully totally toward towards unless upcoming usually
various whenever whose zero five four six seven eight nine ten hundred
`),
]);

/** Words that are no theme alone, but may be part of one. */
export const weakWords: ReadonlySet<string> = new Set(
	listed(`
implementation improvement improvements initial actual amount addition beginning opportunity feat lab poc thing beta alpha
versioning wanted finalize landing moved published publishing instance background technical ability potential external
box course parallel thread answer board future priority interface module modules feature features core key address
maintainer maintainers contributor contributors milestone highlights retrospective
second eta-wise qa io html pdf png none else thanks live used around whole own overall non about alternative
alternatively another anyway approach apply applied arrive available average avoid basic basically become begin
believe benefit best beyond bring brought broken bunch call called case cases catch certain chance choose clean clear
close closed closer collect combine common compare concern concerned consider consist contact contain context correct
cost cover current cut data deal default define depend describe detail details different difference difficult direct
draft drop dropped easier easily easy effort either email enable ensure error exact example exist existing expect
expected explain explore explored exploring fact fail failed failing fall fast faster favor figure figured file files
fill find fine fit focus focused focusing folk folks force form found fresh front full fully function gap gone grow
guess guide guy half handle handled hang happen head heard heavy helped helpful helping hand high higher hit hoping
huge ideal ideally imagine immediate impact improve improved improvement improving include included includes including
increase indeed info information initial inside instead integrate integrated integration intend interest interested
interesting internal investigate investigated investigating involve join joined keeping kick kicked kicking learn
leave left level light limit limited line link linked list listed load local logic longer lose lost low lower main
maintain major manage managed manually mark match matter maximum meanwhile measure meet mention mentioned message
method middle mind minimal miss missed missing mode modify month multiple named necessary normal number obvious occur
often older online option optional options order organize organise original outside page part particular parts pass
passed path pick picked picking piece place places play position prepare prepared preparing present presentation
prevent print prior private process produce proper proposal propose proposed provide public purpose push pushed
pushing quality random ran rare rate reach reached reading reason receive recent record reduce refactor refactored
refactoring refine regard regarding related relate relevant remain remaining remote remove removed removing rename
repeat replace replaced report reported reproduce research rest result results return returned rid role room root
rough round run running safe save scale scope search section seen self sense series serve shape share shared sharing
short shortly show showed shown simple simpler simplify single site size slight slow smaller sound source special
specific specifically spec specs spend spent split spoke stable stage stand standard state stay step steps story
straight strange string strong structure style subject such suggest suggested suggestion summary super support
supported supporting sure surface target task tasks tell term terms text tool tools top total touch track tracking
transition travel traveling trip trying turn type typical ui unable understand understanding unit upload useful usual
value variant version versions view visit wait watch wonder word wrong write writing written wrote young bug bugs fix
build builds built code coding cod app apps web internet system systems machine machines server setup set small large
library libraries lib docs doc documentation dev developer developers development design engineering engineer product
management manager lead leads people group community member members guest visitor event events conference talk talks
calls session sessions chat slack zoom irc hangout video recording slide slides agenda demo demos blog post posts
tweet article newsletter readme license github gitlab repo repos repository branch commit commits master node nodes
user users client clients service services api apis cli gui json yaml xml sql css
`),
);
