// What reading is measured against: parsing the same texts, and nothing else, in a process of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const [archive = ''] = process.argv.slice(2);
const processor = unified().use(remarkParse);
for (const name of readdirSync(archive, { recursive: true, encoding: 'utf8' }).sort())
	if (name.endsWith('.md')) processor.parse(readFileSync(join(archive, name), 'utf8'));
