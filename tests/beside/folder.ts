import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A folder of notes with annotations, beside the checkout. */
export const beside = fileURLToPath(new URL('../../../shared', import.meta.url));

/** Whether it is there: its tests are run only then. */
export const isThere = existsSync(`${beside}/eval/gold`) && existsSync(`${beside}/archive`);
