import { compiled } from './compiled-ahead.ts';
import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';

// DuckDB compiles a copy of what it fetches, to count its bytes on their way. A browser keeps what it compiled of a
// response only if that comes straight from its address: so it gets what was compiled so, and fetches nothing.
self.fetch = () => Promise.resolve(new Response());
WebAssembly.instantiateStreaming = async (_, imports) => {
	const module = await compiled;
	return { module, instance: await WebAssembly.instantiate(module, imports) };
};

// DuckDB's worker leaves a WebAssembly that does not arrive or compile as a rejection that nobody sees; thrown
// from here it becomes the worker's `error` event.
self.addEventListener('unhandledrejection', ({ reason }) => {
	throw reason instanceof Error ? reason : new Error(String(reason));
});
