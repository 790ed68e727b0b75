import { parseTree, getNodeValue, printParseErrorCode, findNodeAtLocation } from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';
import schema from './config.schema.json' with { type: 'json' };
import { problemsOf, type Problem } from './config/validate.ts';

export { patternMatcher, patternSource, patternTest } from './config/patterns.ts';

/** `syncline.config.json`, validated: every key is there, with its default. */
export interface Config {
	/** Name of the archive. */
	readonly name: string | null;
	/** URL of a line of a note on its host, with `{path}` and `{line}`. */
	readonly source: string | null;
	/** By series id. */
	readonly series: Readonly<Record<string, { label: string | null; match: readonly string[] }>>;
	/** By canonical handle, lower case. */
	readonly people: Readonly<
		Record<string, { name: string | null; aliases: readonly string[]; ignore: boolean }>
	>;
	/** By `org/repo` or name. */
	readonly projects: Readonly<Record<string, { aliases: readonly string[]; match: readonly string[] }>>;
	/** Patterns by label. */
	readonly topics: Readonly<Record<string, readonly string[]>>;
	readonly causes: Readonly<Record<string, readonly string[]>>;
	/** Words by section, role and other lists of the vocabulary, added to the built-in ones. */
	readonly labels: Readonly<Record<string, readonly string[]>>;
	readonly timeZone: string | null;
}

export const defaultConfig: Config = {
	name: null,
	source: null,
	series: {},
	people: {},
	projects: {},
	topics: {},
	causes: {},
	labels: {},
	timeZone: null,
};

/** A configuration that cannot be used: the first thing wrong with it, and where. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
	constructor(
		readonly line: number,
		readonly column: number,
		readonly expected: string,
	) {
		super(`${String(line)}:${String(column)}: ${expected}`);
	}
}

/** Reads a configuration (JSON, comments and trailing commas allowed); throws a {@link ConfigError}. */
export function configFromText(text: string): Config {
	const errors: ParseError[] = [];
	const source = text.replace(/^\uFEFF/u, '');
	const root = parseTree(source, errors, { allowTrailingComma: true });
	const [syntax] = errors;
	if (syntax) throw configError(source, { offset: syntax.offset, message: inWords(syntax) });
	if (!root) throw configError(source, { offset: 0, message: 'expected an object in braces' });
	const [problem] = [...problemsOf(root, schema), ...sameTwice(root), ...unusable(root)].sort(
		(a, b) => a.offset - b.offset,
	);
	if (problem) throw configError(source, problem);
	return withDefaults(getNodeValue(root) as Written);
}

interface Written {
	name?: string;
	source?: string;
	series?: Record<string, { label?: string; match?: string[] }>;
	people?: Record<string, { name?: string; aliases?: string[]; ignore?: boolean }>;
	projects?: Record<string, { aliases?: string[]; match?: string[] }>;
	topics?: Record<string, string[]>;
	causes?: Record<string, string[]>;
	labels?: Record<string, string[]>;
	timeZone?: string;
}

function withDefaults(written: Written): Config {
	const { name = null, source = null, topics = {}, causes = {}, labels = {}, timeZone = null } = written;
	return {
		name,
		source,
		series: mapValues(written.series, ({ label = null, match = [] }) => ({ label, match })),
		people: Object.fromEntries(
			Object.entries(written.people ?? {}).map(([handle, { name = null, aliases = [], ignore = false }]) => [
				asHandle(handle),
				{ name, aliases: aliases.map(asHandle), ignore },
			]),
		),
		projects: mapValues(written.projects, ({ aliases = [], match = [] }) => ({ aliases, match })),
		topics,
		causes,
		labels,
		timeZone,
	};
}

/** A spelling that is claimed by two people, projects or series. */
function sameTwice(root: Node): Problem[] {
	return (['people', 'projects', 'series'] as const).flatMap((kind) => {
		const owner = new Map<string, string>();
		const entries = (node(root, [kind])?.children ?? []).flatMap((property) => property.children?.[0] ?? []);
		const claims = entries.flatMap((key) => {
			const id = asHandle(String(key.value));
			const others =
				node(root, [kind, String(key.value), kind === 'series' ? 'match' : 'aliases'])?.children ?? [];
			return [...(kind === 'series' ? [] : [key]), ...others].map((claim) => ({ claim, id }));
		});
		return claims.flatMap(({ claim, id }) => {
			const spelling = asHandle(String(claim.value));
			const other = owner.get(spelling) ?? id;
			owner.set(spelling, other);
			const message = `${kind}: "${spelling}" is claimed by "${other}" and by "${id}", expected one of them`;
			return other === id ? [] : [{ offset: claim.offset, message }];
		});
	});
}

function unusable(root: Node): Problem[] {
	const source = node(root, ['source']);
	const zone = node(root, ['timeZone']);
	return [
		...(source?.type === 'string' && !String(source.value).includes('{path}')
			? [{ offset: source.offset, message: 'source: expected an address that contains {path}' }]
			: []),
		...(zone?.type === 'string' && !isTimeZone(String(zone.value))
			? [{ offset: zone.offset, message: 'timeZone: expected an IANA name such as Europe/Lisbon' }]
			: []),
	];
}

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

const node = (root: Node, path: JSONPath) =>
	root.type === 'object' ? findNodeAtLocation(root, path) : undefined;

const asHandle = (spelling: string) => spelling.trim().replace(/^@/u, '').toLowerCase();

function mapValues<A, B>(of: Record<string, A> | undefined, to: (value: A) => B): Record<string, B> {
	return Object.fromEntries(Object.entries(of ?? {}).map(([key, value]) => [key, to(value)]));
}

function configError(text: string, { offset, message }: Problem): ConfigError {
	const before = text.slice(0, offset).split('\n');
	return new ConfigError(before.length, (before.at(-1) ?? '').length + 1, message);
}

const inWords = ({ error }: ParseError) =>
	printParseErrorCode(error)
		.replace(/([a-z])([A-Z])/gu, '$1 $2')
		.toLowerCase()
		.replace(/^(.*) expected$/u, 'expected a $1');
