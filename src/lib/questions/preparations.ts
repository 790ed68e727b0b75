import heard from './heard.sql?raw';
import lives from './lives.sql?raw';
import macros from './macros.sql?raw';
import spoken from './spoken.sql?raw';
import topicMacros from './topic-macros.sql?raw';

/** Scripts that a dataset runs once its tables are there, in this order. */
export const preparations: readonly string[] = [lives, macros, spoken, heard, topicMacros];
