import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { ConfigError, configFromText, defaultConfig, type Config } from './config.ts';
import { codeOf, listNotes, readNoteFile, sha256, writeDataset } from './disk.ts';
import { startReaders } from './readers.ts';
import type { Rows } from './schema.ts';

/** Something the user can mend: one line that says what, and how the process ends. */
class CliError extends Error {
	override readonly name = 'CliError';
	constructor(
		message: string,
		readonly exitCode: number,
	) {
		super(message);
	}
}

const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const exampleArchive = join(packageRoot, 'ingest/example/notes');
/** Diagnostics of notes that could not be read, or only in part or by guessing their encoding. */
const notWhollyRead = new Set([
	'unreadable',
	'binary',
	'not-utf-8',
	'note-too-long',
	'line-too-long',
	'nesting-too-deep',
]);
const configName = 'syncline.config.json';

const help = `
Examples:
  syncline                                  the example archive, in the browser
  syncline ~/team/notes                     your notes
  syncline notes --config team.json         with a configuration that lies elsewhere
  syncline ingest notes --out dataset       only write the tables

Exit codes:
  0  all went well
  1  with --strict: a note could not be read, or only in part; or an unexpected error
  2  the archive, the configuration or an option cannot be used
  3  the dataset could not be written, or the address could not be served`;

interface IngestOptions {
	readonly out: string;
	readonly config?: string;
	readonly strict?: boolean;
}

interface ServeCommandOptions extends IngestOptions {
	readonly port: number;
	readonly host: string;
}

const program = new Command('syncline')
	.description("Turns a team's archive of meeting notes into answers.")
	.argument('[archive]', 'folder of Markdown notes (default: the example archive)')
	.option('-c, --config <file>', `configuration (default: ${configName} in the archive)`)
	.option('-o, --out <dir>', 'where to write the dataset', '.syncline')
	.option('-p, --port <number>', 'port to serve on; the next free one is taken', portFrom, 4780)
	.option('--host <address>', 'address to serve on; others can then read the notes', '127.0.0.1')
	.option('--strict', 'exit with 1 where a note could not be read')
	.addHelpText('after', help)
	.enablePositionalOptions()
	.exitOverride()
	.action(async (archive: string | undefined, options: ServeCommandOptions) => {
		await ingestTo(archive ?? exampleArchive, options);
		await serveUntilStopped(options);
	});

program
	.command('ingest')
	.description('Reads an archive and writes the dataset.')
	.argument('<archive>', 'folder of Markdown notes')
	.requiredOption('-o, --out <dir>', 'where to write the dataset')
	.option('-c, --config <file>', `configuration (default: ${configName} in the archive)`)
	.option('--strict', 'exit with 1 where a note could not be read')
	.action(async (archive: string, options: IngestOptions) => {
		await ingestTo(archive, options);
	});

await run();

async function run() {
	try {
		await program.parseAsync();
	} catch (error) {
		if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
		else if (error instanceof CliError) {
			process.stderr.write(`syncline: ${error.message}\n`);
			process.exitCode = error.exitCode;
		} else throw error;
	}
}

async function ingestTo(archive: string, { out, config: configFile, strict }: IngestOptions) {
	const started = performance.now();
	const listing = listingOf(archive);
	const config = configOf(archive, configFile);
	const readers = startReaders(archive, config, listing.notes.length);
	const { ingest } = await import('./pipeline.ts');
	const bar = await progressBar();
	const dataset = await ingest(config, {
		archiveName: basename(resolve(archive)),
		list: () => listing,
		read: (path) => readNoteFile(archive, path),
		readAll: readers?.readAll,
		progress: bar.update,
		sha256,
		now: () => new Date().toISOString(),
	});
	bar.stop();
	try {
		writeDataset(resolve(out), dataset);
	} catch (error) {
		throw new CliError(`the dataset cannot be written to ${out} (${codeOf(error)})`, 3);
	}
	process.stdout.write(`${summary(dataset.rows, out, performance.now() - started)}\n`);
	if (strict && dataset.rows.diagnostics.some(({ code }) => notWhollyRead.has(code))) process.exitCode = 1;
}

function listingOf(archive: string) {
	const stats = statSync(archive, { throwIfNoEntry: false });
	if (!stats) throw new CliError(`there is no archive at ${archive}`, 2);
	if (!stats.isDirectory()) throw new CliError(`${archive} is not a folder`, 2);
	const listing = listNotes(archive);
	if (listing.notes.length === 0) throw new CliError(`${archive} holds no Markdown notes`, 2);
	return listing;
}

function configOf(archive: string, given: string | undefined): Config {
	const file = given ?? join(archive, configName);
	if (!given && !existsSync(file)) return defaultConfig;
	try {
		return configFromText(readFileSync(file, 'utf8'));
	} catch (error) {
		if (error instanceof ConfigError) throw new CliError(`${file}:${error.message}`, 2);
		throw new CliError(`the configuration ${file} cannot be read (${codeOf(error)})`, 2);
	}
}

async function progressBar() {
	if (!process.stderr.isTTY) return { update: undefined, stop: () => undefined };
	const { default: cliProgress } = await import('cli-progress');
	const bar = new cliProgress.SingleBar({
		format: 'Reading {bar} {value} of {total} notes',
		clearOnComplete: true,
		hideCursor: true,
		stream: process.stderr,
	});
	bar.start(1, 0);
	return {
		update: (done: number, total: number) => {
			bar.setTotal(total);
			bar.update(done);
		},
		stop: () => {
			bar.stop();
		},
	};
}

function summary(rows: Rows, out: string, milliseconds: number): string {
	const counted = (count: number, one: string) =>
		`${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
	const found = [
		counted(rows.notes.length, 'note'),
		counted(rows.meetings.length, 'meeting'),
		counted(rows.people.length, 'person').replace('persons', 'people'),
		counted(rows.blockers.length, 'blocker'),
		counted(rows.review_requests.length, 'review request'),
		counted(rows.diagnostics.length, 'diagnostic'),
	].join(', ');
	return `Read ${found} in ${(milliseconds / 1000).toFixed(1)} s. Written to ${relative('', resolve(out)) || '.'}`;
}

async function serveUntilStopped({ out, host, port }: ServeCommandOptions) {
	const site = join(packageRoot, 'build');
	if (!existsSync(join(site, 'index.html'))) throw new CliError('the site is not built: npm run build', 3);
	const { serve } = await import('./serve.ts');
	const serving = await serve({ site, dataset: resolve(out), host, port }).catch((error: unknown) => {
		throw new CliError(`cannot serve on ${host}:${String(port)} (${codeOf(error)})`, 3);
	});
	if (serving.busyPort !== null)
		process.stdout.write(`Port ${String(serving.busyPort)} is in use, so the next free one is taken.\n`);
	process.stdout.write(`Syncline is at ${serving.url} (stop with Ctrl+C)\n`);
	const stop = () => {
		void serving.close();
	};
	process.once('SIGINT', stop).once('SIGTERM', stop);
}

function portFrom(text: string): number {
	const port = Number(text);
	if (!/^\d+$/u.test(text) || port > 65_535)
		throw new InvalidArgumentError('expected a number from 0 to 65535');
	return port;
}
