import type { Mention } from './mentions.ts';
import { referencesOf } from './references.ts';
import type { Thread } from './thread.ts';
import { wordsOf } from './words.ts';

/** Why a mention belongs to a thread. A smaller strength is the stronger reason. */
export interface Match {
	readonly thread: Thread;
	readonly by: 'reference' | 'words';
	readonly evidence: string;
	readonly strength: number;
}

type Rule = (mention: Mention, thread: Thread) => Omit<Match, 'thread' | 'strength'> | null;

/** The strongest rule that holds between a mention and a thread. */
export function matchOf(mention: Mention, thread: Thread): Match | null {
	for (const [strength, rule] of rules.entries()) {
		const match = rule(mention, thread);
		if (match) return { ...match, thread, strength };
	}
	return null;
}

const sharedReference: Rule = ({ links }, thread) => {
	const shared = referencesOf(links).find((reference) => thread.references.has(reference));
	return shared === undefined ? null : { by: 'reference', evidence: shared };
};

const equalWords: Rule = ({ text, person }, thread) => {
	const words = wordsOf(text).join(' ');
	const isEqual = thread.mentions.some(
		({ mention }) => mention.person === person && wordsOf(mention.text).join(' ') === words,
	);
	return isEqual && words.length > 0 ? { by: 'words', evidence: words } : null;
};

const rules: readonly Rule[] = [sharedReference, equalWords];
