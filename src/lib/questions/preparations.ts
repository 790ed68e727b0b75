import type { SharedMacros } from '../engine/shared-calls.ts';
import heard from './heard.sql?raw';
import lives from './lives.sql?raw';
import macros from './macros.sql?raw';
import spoken from './spoken.sql?raw';
import topicMacros from './topic-macros.sql?raw';

/** Scripts that a dataset runs once its tables are there, in this order. */
export const preparations: readonly string[] = [lives, macros, spoken, heard, topicMacros];

/** Macros of those scripts that a page's questions ask alike, and that take longer than to read what they gave. */
export const sharedMacros: SharedMacros = {
	tables: ['held', 'mentions_of', 'threads_as_of', 'recording_of', 'periods_in_view'],
	values: ['day_seen_from'],
};
