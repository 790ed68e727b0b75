// npm run bench [-- ARCHIVE | --generated NOTES] [--config FILE] [--runs N]
//   [--only ingest|size|first-view|filter-change|reader|endurance]
import { existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchEndurance } from './endurance.ts';
import { benchFilterChange } from './filter-change.ts';
import { benchFirstView } from './first-view.ts';
import { generatedArchive, talkative } from './generated.ts';
import { benchIngest } from './ingest.ts';
import { benchReader } from './reader.ts';
import { benchSize } from './size.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		config: { type: 'string' },
		generated: { type: 'string' },
		runs: { type: 'string', default: '7' },
		only: { type: 'string' },
	},
});
const shared = join(root, '../shared');
const generated =
	values.generated === undefined ? null : generatedArchive(Number(values.generated), talkative);
const [
	archive = generated ??
		(existsSync(join(shared, 'archive')) ? join(shared, 'archive') : join(root, 'ingest/example/notes')),
] = positionals;
const sharedConfig = join(shared, 'eval/archive.config.json');
const isShared = archive === join(shared, 'archive') && existsSync(sharedConfig);
const config = values.config ?? (isShared ? sharedConfig : null);
const benches: Record<string, () => void | Promise<void>> = {
	ingest: () => benchIngest(root, archive, config, Number(values.runs)),
	size: () => benchSize(root, archive, config),
	'first-view': () => benchFirstView(root, archive, config, Number(values.runs)),
	'filter-change': () => benchFilterChange(root, archive, config, 20),
	reader: () => benchReader(root, archive, config),
	endurance: () => benchEndurance(root, archive, config),
};
const chosen = Object.keys(benches).filter((name) => name === (values.only ?? name));
if (chosen.length === 0) throw new Error(`--only takes ${Object.keys(benches).join(' or ')}`);
try {
	for (const name of chosen) await benches[name]?.();
} finally {
	if (generated !== null) rmSync(generated, { recursive: true, force: true });
}
