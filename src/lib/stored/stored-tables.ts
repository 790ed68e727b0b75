import { needsOf } from '../questions/definitions.ts';
import { answerKey } from './answer-key.ts';

/** Definitions that take longer to create than to fetch. */
export const storedTables: readonly string[] = [
	'placed_meetings',
	'placed_updates',
	'mentions',
	'recording_meetings',
	'spoken',
	'listed_meetings',
	'came',
	'expected',
	'heard',
	'note_counts',
];

/** By which statements a definition comes to be: a hash of its own and of those that it rests on. */
export const tableKey = (name: string) =>
	answerKey(
		needsOf(`from ${name}`)
			.definitions.map(({ sql }) => sql)
			.join(';\n'),
		[],
	);
