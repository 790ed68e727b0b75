import type { Config } from '../config.ts';
import { nothingWords } from '../notes/vocabulary/nothing.ts';
import { perConfig } from '../notes/words.ts';

const words = perConfig(({ labels }) => new Set([...nothingWords, ...(labels.none ?? [])].map(simplified)));
const opening =
	/^n\s?\/\s?a(?![\p{L}\d])|^(?:nope|nah|none|nothing|null|not really|no|nada)\b(?!-)(?=\s*(?:$|[.,;:!?(–—-]|but\b|though\b|this week|right now|at the moment|currently|today|so far|yet|from me|here|related|in ?particular|special|specific|new\b|major|much|much\b|really|\w+ related|blocking|blocked|major|urgent|for now))/iu;
const denial =
	/^prob\w* (?:no|not|none)\b|^(?:i'?m |i am |we'?re |currently |so )?(?:not|no longer|isn't|aren't)\s+(?:really |currently |directly |actually |specifically |particularly )?(?:blocked|blocking)\b|^no (?:real |major |current |hard |new |known )?(?:blockers?|blocks?|blockages?|impediments?)\b|^nothing(?:\s+[\w-]+){0,4}$/i;
const overNow = /\bnot any ?more\b|\bno longer blocked\b|^(?:now )?unblocked\b|\bunblocked now\b/i;

/** Whether a text says that there is nothing to report here (`n/a`, `Nope`, `Not really, but …`). */
export function saysNothing(plain: string, config: Config): boolean {
	if (plain.length > 400) return false;
	const text = simplified(plain);
	if (text === '') return false;
	if (words(config).has(text) || opening.test(text)) return true;
	return denial.test(text) && !/^not (?:immediately|fully|completely|entirely)\b/.test(text);
}

/** Whether a text says that what was blocked no longer is. */
export function saysOver(plain: string): boolean {
	return overNow.test(plain) && plain.length < 120;
}

/** Whether a header's remark says that the person is not blocked. */
export function saysUnblocked(remark: string): boolean {
	return /\b(?:no|none|without|zero)\s+(?:\w+\s+)?block(?:er|ers|s)\b|\bnot\s+(?:really\s+)?blocked\b|\bunblocked\b|\bnothing blocking\b/i.test(
		remark,
	);
}

/** Text that only holds a place: dashes, question marks, dots. */
export function isBlank(plain: string): boolean {
	return !/[\p{L}\p{N}]/u.test(plain);
}

function simplified(plain: string): string {
	return plain
		.toLowerCase()
		.replace(/[`"’“”]/g, (c) => (c === '’' ? "'" : ''))
		.replace(/^[^\p{L}\d]+|[^\p{L}\d)]+$/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
}
