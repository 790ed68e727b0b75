import type { Engine } from '../engine/engine.ts';
import type { Filters } from '../filters/filters.ts';
import type { Ask, Kind } from './ask.ts';
import { durations, pace, type Durations } from './durations.ts';
import { isLongLived } from './long-lived.ts';
import { openThreads } from './open-threads.ts';
import type { Thread } from './thread.ts';

/** An open thread beside all that opened in view. */
export interface AgingThread extends Thread {
	/** The share that has ended by its age; null without a curve. */
	readonly pace: number | null;
	/** A pace of 85 % or more, or mentioned in three meetings or more. */
	readonly isLongLived: boolean;
}

export interface Aging {
	/** The longest open first. */
	readonly threads: readonly AgingThread[];
	readonly curve: Durations;
}

/** What is open, by age, against how long such threads last. */
export async function aging(engine: Engine, kind: Kind, filters: Filters, ask: Ask = {}): Promise<Aging> {
	const [threads, curve] = await Promise.all([
		openThreads(engine, kind, filters, ask),
		durations(engine, kind, filters, ask),
	]);
	return {
		curve,
		threads: threads.map((thread) => ({
			...thread,
			pace: pace(curve, thread.days),
			isLongLived: isLongLived(thread, curve),
		})),
	};
}
