import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';
import { fetchedEngine } from './fetched-engine.ts';

const fetched = self.fetch.bind(self);
const { instantiateStreaming } = WebAssembly;
let arrived: Promise<Response> | undefined;

// DuckDB compiles a copy of what it fetches, to count its bytes on their way. A browser keeps what it compiled of a
// response only if that comes straight from its address: so it is compiled as it comes.
self.fetch = async (...request) => {
	arrived = fetchedEngine(request, fetched, (self as Partial<typeof self>).caches);
	await arrived;
	return new Response();
};
WebAssembly.instantiateStreaming = async (source, imports) =>
	instantiateStreaming(arrived ?? source, imports);

// DuckDB's worker leaves a WebAssembly that does not arrive or compile as a rejection that nobody sees; thrown
// from here it becomes the worker's `error` event.
self.addEventListener('unhandledrejection', ({ reason }) => {
	throw reason instanceof Error ? reason : new Error(String(reason));
});
