import type { Dataset, Progress } from './dataset.ts';

export interface OpenOptions {
	readonly onProgress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
}

/**
 * Opens the dataset whose `manifest.json` lies in the folder at `url` (it ends with a slash), in the engine.
 * Call it in the browser only.
 */
export function openDataset(_url: string, _options: OpenOptions = {}): Promise<Dataset> {
	return Promise.reject(new Error('not yet'));
}
