import { groupBy } from '#ingest/archive/order.ts';
import type { Config } from '#ingest/config.ts';
import type { Checked } from '#ingest/pipeline.ts';
import type { Row } from '#ingest/schema.ts';
import { acceptedAliases } from './accepted-aliases.ts';
import { fixOf } from './fixes.ts';

type Diagnostic = Row<'diagnostics'>;

const severities = ['error', 'warning', 'info'];

/**
 * What could not be read for sure, for a terminal: by kind, the gravest first, each with its place as `path:line` and
 * with what to do; then the spellings that may be one person, as configuration. `placeOf` gives the path to show.
 */
export function checkReport(
	{ notes, meetings, diagnostics, suggestions }: Checked,
	config: Config,
	placeOf: (notePath: string) => string,
): string {
	const findings = diagnostics.filter(({ code }) => code !== 'alias-suggestion');
	const kinds = [...groupBy(findings, ({ code, severity }) => `${severity} ${code}`).values()].sort(
		(a, b) => gravity(a) - gravity(b),
	);
	return [
		`Checked ${counted(notes, 'note')} with ${counted(meetings, 'meeting')}: ${totals(findings)}.`,
		...kinds.map((kind) => kindReport(kind, placeOf)),
		...(suggestions.length > 0 ? [aliasReport(suggestions, config)] : []),
	].join('\n\n');
}

function kindReport(kind: readonly Diagnostic[], placeOf: (notePath: string) => string): string {
	const { code, severity } = kind[0] ?? { code: '', severity: '' };
	const known = fixOf(code);
	return [
		`${code} (${counted(kind.length, severity)})${known ? `: ${known.what}` : ''}`,
		...(known ? [`  What to do: ${known.fix}`] : []),
		...kind.map(({ note_path, line, message }) => {
			const place = `${placeOf(note_path)}${line === null ? '' : `:${String(line)}`}`;
			return `  ${place}  ${message}`;
		}),
	].join('\n');
}

function aliasReport(suggestions: Checked['suggestions'], config: Config): string {
	return [
		`Spellings that may be one person (${String(suggestions.length)}):`,
		...suggestions.map(
			({ alias, alike, person, why }) =>
				`  ${alias} looks like ${alike} (${why})${alike === person ? '' : `, who is ${person}`}`,
		),
		'',
		'To join those that are, take these entries over into the configuration; each replaces the entry of its name.',
		'To keep two apart, give both an entry of their own, such as "NAME": {}: then they are not suggested again.',
		'',
		configurationOf(acceptedAliases(suggestions, config)),
	].join('\n');
}

/** As JSON, one person a line. */
function configurationOf(people: ReturnType<typeof acceptedAliases>): string {
	const lines = Object.entries(people).map(
		([person, entry]) =>
			`    ${JSON.stringify(person)}: ${JSON.stringify(entry, null, 1).replace(/\n\s*/gu, ' ')}`,
	);
	return `{\n  "people": {\n${lines.join(',\n')}\n  }\n}`;
}

function totals(findings: readonly Diagnostic[]): string {
	const found = severities.flatMap((severity) => {
		const count = findings.filter((one) => one.severity === severity).length;
		return count > 0 ? counted(count, severity) : [];
	});
	return found.length > 0 ? found.join(', ') : 'all could be read';
}

const gravity = ([first]: readonly Diagnostic[]) => severities.indexOf(first?.severity ?? '');

const counted = (count: number, one: string) =>
	`${count.toLocaleString('en')} ${one}${count === 1 || one === 'info' ? '' : 's'}`;
