import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const query = '?gzip';
/** The module that stands for any file on a server. */
const none = '\0syncline-no-file';

/**
 * `import address from './file?gzip'` gives the address of a file that a build holds gzipped, so that it is small on
 * hosts that do not compress. In development it is the file as it is; on a server, which needs it not, it is empty.
 */
export const gzip: Plugin = {
	name: 'syncline-gzip',
	enforce: 'pre',
	async resolveId(source, importer) {
		if (!source.endsWith(query)) return null;
		if (this.environment.config.consumer === 'server') return none;
		const found = await this.resolve(source.slice(0, -query.length), importer, { skipSelf: true });
		return found && `${found.id}${query}`;
	},
	async load(id) {
		if (id === none) return "export default '';";
		if (!id.endsWith(query)) return null;
		const file = id.slice(0, -query.length);
		if (this.environment.mode === 'dev') return `export { default } from ${JSON.stringify(`${file}?url`)};`;
		const source = gzipSync(await readFile(file), { level: 9 });
		const asset = this.emitFile({ type: 'asset', name: `${basename(file)}.gz`, source });
		return `export default import.meta.ROLLUP_FILE_URL_${asset};`;
	},
};
