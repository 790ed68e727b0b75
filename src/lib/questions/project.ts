import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import type { Ask } from './ask.ts';
import { projects, type Project } from './projects.ts';
import { repository } from './repository.ts';

export interface OneProject {
	readonly project: string;
	/** The address of its repository; null for a configured name. */
	readonly url: string | null;
	/** What is said of it in view; null if nothing is. */
	readonly inView: Project | null;
}

/** The one project that the filters choose; null where they choose none or several. */
export async function project(engine: Engine, filters: Filters, ask: Ask = {}): Promise<OneProject | null> {
	const [id, ...others] = filters.project;
	if (id === undefined || others.length > 0) return null;
	const [url, [inView]] = await Promise.all([repository(engine, id, ask), projects(engine, filters, ask)]);
	return { project: id, url, inView: inView ?? null };
}
