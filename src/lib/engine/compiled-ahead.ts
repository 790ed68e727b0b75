import { fetchedEngine } from './fetched-engine.ts';

/** The engine's WebAssembly, fetched and compiled while its script still begins: the worker is named after its address. */
export const compiled: Promise<WebAssembly.Module> = WebAssembly.compileStreaming(
	fetchedEngine([self.name], self.fetch.bind(self), (self as Partial<typeof self>).caches),
);
