import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const version = '0.9.5';

/** MarkdownDB's command line, in a folder of its own that is kept for the next time; null where it cannot be installed. */
export function markdownDb(root: string): string | null {
	const folder = join(root, 'node_modules/.cache', `mddb-${version}`);
	const entry = join(folder, 'node_modules/mddb/dist/src/bin/index.js');
	if (!existsSync(entry)) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
		console.log('Installing MarkdownDB, which can take some minutes');
		spawnSync('npm', ['install', '--no-audit', '--no-fund', `mddb@${version}`], { cwd: folder });
	}
	return existsSync(entry) ? entry : null;
}
