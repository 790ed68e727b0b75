import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { trimmedWasm } from './vite.trimmed-wasm.ts';

/** For a page the address of the engine, gzipped in a build; for Node the address of its file. */
const sources = ['virtual:engine/page', 'virtual:engine/node'];
const [forPage = '', forNode = ''] = sources.map((source) => `\0${source}`);

const require = createRequire(import.meta.url);
const packaged = (file: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${file}`);
const scripts = ['duckdb-browser-eh.worker.js', 'duckdb-node-blocking.cjs'];

/**
 * DuckDB's WebAssembly as it is used here: without what only extensions would need. It is gzipped for pages, so that
 * it is small on hosts that do not compress. On a server, which needs it not, the address for pages is empty.
 */
export const engine: Plugin = {
	name: 'syncline-engine',
	enforce: 'pre',
	resolveId: (source) => (sources.includes(source) ? `\0${source}` : null),
	load(id) {
		if (id !== forPage && id !== forNode) return null;
		const isBuild = this.environment.mode === 'build';
		if (id === forPage && this.environment.config.consumer === 'server') return "export default '';";
		const file = kept();
		if (!isBuild)
			return id === forPage
				? `export { default } from ${JSON.stringify(`${file}?url`)};`
				: `export default ${JSON.stringify(pathToFileURL(file).href)};`;
		const wasm = readFileSync(file);
		if (id === forPage) {
			const source = gzipSync(wasm, { level: 9 });
			const asset = this.emitFile({ type: 'asset', name: `${basename(file)}.gz`, source });
			return `export default import.meta.ROLLUP_FILE_URL_${asset};`;
		}
		this.emitFile({ type: 'asset', fileName: basename(file), source: wasm });
		return `export default new URL('./${basename(file)}', import.meta.url).href;`;
	},
};

/** The file of the trimmed engine; it is made once for a version of the package and of the trimming. */
function kept(): string {
	const inputs = [packaged('duckdb-eh.wasm'), ...scripts.map(packaged)].map((file) => readFileSync(file));
	const [wasm = Buffer.of(), ...texts] = inputs;
	const rules = readFileSync(fileURLToPath(new URL('vite.trimmed-wasm.ts', import.meta.url)));
	const hash = createHash('sha256');
	for (const input of [...inputs, rules]) hash.update(input);
	const folder = fileURLToPath(
		new URL(`node_modules/.cache/syncline/${hash.digest('hex').slice(0, 16)}`, import.meta.url),
	);
	const file = join(folder, 'duckdb-eh.wasm');
	if (existsSync(file)) return file;
	mkdirSync(folder, { recursive: true });
	const next = `${file}.${String(process.pid)}`;
	writeFileSync(next, trimmedWasm(wasm, texts.join('\n')));
	renameSync(next, file);
	return file;
}
