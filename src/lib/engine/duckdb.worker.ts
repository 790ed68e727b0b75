import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';
import { unzipped } from './unzipped.ts';

const fetched = self.fetch.bind(self);
self.fetch = async (...request) => unzipped(await fetched(...request));

// DuckDB's worker leaves a WebAssembly that does not arrive or compile as a rejection that nobody sees; thrown
// from here it becomes the worker's `error` event.
self.addEventListener('unhandledrejection', ({ reason }) => {
	throw reason instanceof Error ? reason : new Error(String(reason));
});
