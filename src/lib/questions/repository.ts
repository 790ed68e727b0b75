import type { Engine } from '../engine/engine.ts';
import type { Ask } from './ask.ts';
import sql from './repository.sql?raw';

/** The address of a project's repository; null where no link points into one. */
export async function repository(engine: Engine, project: string, ask: Ask = {}): Promise<string | null> {
	const [row] = await engine.query<{ url: string }>(sql, [project], ask);
	return row?.url ?? null;
}
