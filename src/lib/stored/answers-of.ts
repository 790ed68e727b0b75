import type { Engine } from '../engine/engine.ts';
import { answerKey } from './answer-key.ts';
import { defaultViews } from './default-views.ts';
import { storedRows, type StoredAnswers } from './stored-answers.ts';

/** What every page asks while nothing is filtered, answered: by page, and within a page by statement. */
export async function answersOf(engine: Engine): Promise<ReadonlyMap<string, StoredAnswers>> {
	const byPage = new Map<string, StoredAnswers>();
	const ofAll = new Set<string>();
	for (const [page, questions] of Object.entries(defaultViews)) {
		const answers: Record<string, StoredAnswers[string]> = {};
		const recording: Engine = {
			async query<T extends object>(...asked: Parameters<Engine['query']>): Promise<T[]> {
				const [sql, parameters = []] = asked;
				const rows = await engine.query<T>(...asked);
				const key = answerKey(sql, parameters);
				if (!ofAll.has(key)) answers[key] = storedRows(rows);
				return rows;
			},
		};
		for (const ask of questions) await ask(recording);
		byPage.set(page, answers);
		if (page === 'all') for (const key of Object.keys(answers)) ofAll.add(key);
	}
	return byPage;
}
