// npm run bench [-- ARCHIVE [--config FILE] [--runs N]]
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchFilterChange } from './filter-change.ts';
import { benchIngest } from './ingest.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { config: { type: 'string' }, runs: { type: 'string', default: '7' } },
});
const shared = join(root, '../shared');
const [
	archive = existsSync(join(shared, 'archive'))
		? join(shared, 'archive')
		: join(root, 'ingest/example/notes'),
] = positionals;
const sharedConfig = join(shared, 'eval/archive.config.json');
const isShared = archive === join(shared, 'archive') && existsSync(sharedConfig);
const config = values.config ?? (isShared ? sharedConfig : null);
benchIngest(root, archive, config, Number(values.runs));
await benchFilterChange(root, archive, config, 20);
