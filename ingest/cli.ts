import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { checkReport } from './check/report.ts';
import { startAnswerer } from './cli/answerer.ts';
import { help } from './cli/help.ts';
import { progressBar } from './cli/progress-bar.ts';
import { summary } from './cli/summary.ts';
import { ConfigError, configFromText, defaultConfig, type Config } from './config.ts';
import { codeOf, listNotes, writeDataset } from './disk.ts';
import { answersVersion, readerVersion } from './versions.ts';
import type { Input, MakeOptions } from './run.ts';
import { mayHoldSite, writeSite } from './site.ts';

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
const configName = 'syncline.config.json';

/** Where what was read of unchanged notes is kept, below the working folder. */
const cacheFolder = '.syncline/cache';

interface ReadOptions {
	readonly config?: string;
	readonly cache?: boolean;
	readonly answers?: boolean;
}

interface IngestOptions extends ReadOptions {
	readonly out: string;
	readonly strict?: boolean;
}

interface BuildOptions extends ReadOptions {
	readonly out: string;
	readonly withoutTexts?: boolean;
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
	.option('--no-cache', 'read all notes anew, and keep nothing of them in .syncline/cache')
	.option('--no-answers', 'leave out what pages show at once, before their engine has started')
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
	.option('--no-cache', 'read all notes anew, and keep nothing of them in .syncline/cache')
	.option('--no-answers', 'leave out what pages show at once, before their engine has started')
	.action(async (archive: string, options: IngestOptions) => {
		await ingestTo(archive, options);
	});

program
	.command('build')
	.description('Writes a static site with the dashboard and the dataset, to put anywhere.')
	.argument('<archive>', 'folder of Markdown notes')
	.requiredOption('-o, --out <dir>', 'where to write the site: a new or empty folder, or a former build')
	.option('-c, --config <file>', `configuration (default: ${configName} in the archive)`)
	.option('--no-cache', 'read all notes anew, and keep nothing of them in .syncline/cache')
	.option('--no-answers', 'leave out what pages show at once, before their engine has started')
	.option('--without-texts', 'leave out the texts of the notes; single lines are still quoted')
	.action(async (archive: string, options: BuildOptions) => {
		await buildTo(archive, options);
	});

program
	.command('check')
	.description('Tells what could not be read, with path:line and what to do; exits with 1 on errors.')
	.argument('<archive>', 'folder of Markdown notes')
	.option('-c, --config <file>', `configuration (default: ${configName} in the archive)`)
	.action(async (archive: string, options: ReadOptions) => {
		await checkArchive(archive, options);
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

async function ingestTo(archive: string, options: IngestOptions) {
	const { out, strict } = options;
	const { dataset, said, isWhollyRead } = await madeOf(archive, options, { out: resolve(out) });
	if (dataset !== null)
		written('the dataset', out, () => {
			writeDataset(resolve(out), dataset);
		});
	process.stdout.write(`${said} ${dataset === null ? 'Unchanged, in' : 'Written to'} ${shown(out)}\n`);
	if (strict && !isWhollyRead) process.exitCode = 1;
}

async function buildTo(archive: string, options: BuildOptions) {
	const { out, withoutTexts = false } = options;
	const site = builtSite();
	if (!written('the site', out, () => mayHoldSite(out)))
		throw new CliError(`${out} holds something that no former build wrote: give a new or an empty folder`, 2);
	const { dataset, said } = await madeOf(archive, options, { withoutTexts });
	if (dataset !== null)
		written('the site', out, () => {
			writeSite(resolve(out), site, dataset);
		});
	const holds = withoutTexts
		? 'It holds no full texts of the notes, but it names people and quotes single lines'
		: 'It holds the notes, with their full texts';
	process.stdout.write(
		`${said} The site is in ${shown(out)}, ready for any web server, in any folder of it.\n` +
			`${holds}: whoever can open the site can read them.\n`,
	);
}

async function checkArchive(archive: string, options: ReadOptions) {
	const { input, stop } = await inputOf(archive, options);
	const [{ reading }, { check }] = await Promise.all([import('./make-tables.ts'), import('./pipeline.ts')]);
	const { effects, close } = reading({ ...input, cache: null, hashes: null }, input.progress);
	const checked = await check(input.config, effects).finally(close).finally(stop);
	const placeOf = (notePath: string) => join(relative('', resolve(archive)), notePath);
	process.stdout.write(`${checkReport(checked, input.config, placeOf)}\n`);
	if (checked.diagnostics.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

async function madeOf(archive: string, options: ReadOptions, what: Partial<MakeOptions>) {
	const started = performance.now();
	const { input, stop } = await inputOf(archive, options);
	const { make } = await import('./run.ts');
	const made = await make(input, { out: null, withoutTexts: false, ...what }).finally(stop);
	if (made.isCacheDamaged) process.stderr.write('syncline: the cache was damaged and is made anew\n');
	return { ...made, said: summary(made.counts, performance.now() - started) };
}

async function inputOf(
	archive: string,
	{ config: configFile, cache: usesCache = true, answers: storesAnswers = true }: ReadOptions,
) {
	const listing = listingOf(archive);
	const config = configOf(archive, configFile);
	const cache = usesCache ? { folder: resolve(cacheFolder), version: readerVersion } : null;
	const bar = await progressBar(process.stderr);
	const answers = storesAnswers ? { version: answersVersion, start: startAnswerer } : null;
	const input: Input = { archive, listing, config, cache, answers, progress: bar.update };
	return { input, stop: bar.stop };
}

function written<T>(what: string, out: string, write: () => T): T {
	try {
		return write();
	} catch (error) {
		throw new CliError(`${what} cannot be written to ${out} (${codeOf(error)})`, 3);
	}
}

function shown(out: string): string {
	return relative('', resolve(out)) || '.';
}

function builtSite(): string {
	const site = join(packageRoot, 'build');
	if (!existsSync(join(site, 'index.html'))) throw new CliError('the site is not built: npm run build', 3);
	return site;
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

async function serveUntilStopped({ out, host, port }: ServeCommandOptions) {
	const site = builtSite();
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
