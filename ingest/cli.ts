import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { checkReport } from './check/report.ts';
import { help } from './cli/help.ts';
import { progressBar } from './cli/progress-bar.ts';
import { summary } from './cli/summary.ts';
import { ConfigError, configFromText, defaultConfig, type Config } from './config.ts';
import { codeOf, listNotes, readNoteFile, sha256, writeDataset } from './disk.ts';
import type { Effects, ReadingEffects } from './pipeline.ts';
import { startReaders } from './readers.ts';
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
/** Diagnostics of notes that could not be read, or only in part or by guessing their encoding. */
const notWhollyRead = new Set([
	'unreadable',
	'binary',
	'not-utf-8',
	'note-too-long',
	'line-too-long',
	'nesting-too-deep',
	'read-plainly',
]);
const configName = 'syncline.config.json';

interface IngestOptions {
	readonly out: string;
	readonly config?: string;
	readonly strict?: boolean;
}

interface BuildOptions {
	readonly out: string;
	readonly config?: string;
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

program
	.command('build')
	.description('Writes a static site with the dashboard and the dataset, to put anywhere.')
	.argument('<archive>', 'folder of Markdown notes')
	.requiredOption('-o, --out <dir>', 'where to write the site: a new or empty folder, or a former build')
	.option('-c, --config <file>', `configuration (default: ${configName} in the archive)`)
	.option('--without-texts', 'leave out the texts of the notes; single lines are still quoted')
	.action(async (archive: string, options: BuildOptions) => {
		await buildTo(archive, options);
	});

program
	.command('check')
	.description('Tells what could not be read, with path:line and what to do; exits with 1 on errors.')
	.argument('<archive>', 'folder of Markdown notes')
	.option('-c, --config <file>', `configuration (default: ${configName} in the archive)`)
	.action(async (archive: string, options: { config?: string }) => {
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

async function ingestTo(archive: string, { out, config: configFile, strict }: IngestOptions) {
	const { dataset, said } = await datasetOf(archive, configFile);
	written('the dataset', out, () => {
		writeDataset(resolve(out), dataset);
	});
	process.stdout.write(`${said} Written to ${shown(out)}\n`);
	if (strict && dataset.rows.diagnostics.some(({ code }) => notWhollyRead.has(code))) process.exitCode = 1;
}

async function buildTo(archive: string, { out, config: configFile, withoutTexts }: BuildOptions) {
	const site = builtSite();
	if (!written('the site', out, () => mayHoldSite(out)))
		throw new CliError(`${out} holds something that no former build wrote: give a new or an empty folder`, 2);
	const { dataset, said } = await datasetOf(archive, configFile, withoutTexts);
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

async function checkArchive(archive: string, { config: configFile }: { config?: string }) {
	const { config, effects, done } = await reading(archive, configFile);
	const { check } = await import('./pipeline.ts');
	const checked = await check(config, effects).finally(done);
	const placeOf = (notePath: string) => join(relative('', resolve(archive)), notePath);
	process.stdout.write(`${checkReport(checked, config, placeOf)}\n`);
	if (checked.diagnostics.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

async function datasetOf(archive: string, configFile: string | undefined, withoutTexts = false) {
	const started = performance.now();
	const { config, effects, done } = await reading(archive, configFile);
	const { ingest } = await import('./pipeline.ts');
	const archiveName = basename(resolve(archive));
	const dataset = await ingest(config, { ...effects, archiveName, sha256, withoutTexts }).finally(done);
	return { dataset, said: summary(dataset.rows, performance.now() - started) };
}

async function reading(archive: string, configFile: string | undefined) {
	const listing = listingOf(archive);
	const config = configOf(archive, configFile);
	const readers = startReaders(archive, config, listing.notes.length);
	const bar = await progressBar(process.stderr);
	const effects: ReadingEffects & Pick<Effects, 'topicsOf'> = {
		list: () => listing,
		read: (path) => readNoteFile(archive, path),
		readAll: readers?.readAll,
		topicsOf: readers?.topicsOf,
		progress: bar.update,
		now: () => new Date().toISOString(),
	};
	const done = () => {
		bar.stop();
		void readers?.close();
	};
	return { config, effects, done };
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
