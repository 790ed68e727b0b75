import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';

// DuckDB's worker leaves a WebAssembly that does not arrive or compile as a rejection that nobody sees; thrown
// from here it becomes the worker's `error` event.
self.addEventListener('unhandledrejection', ({ reason }) => {
	throw reason instanceof Error ? reason : new Error(String(reason));
});
